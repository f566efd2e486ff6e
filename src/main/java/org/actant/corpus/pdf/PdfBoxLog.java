package org.actant.corpus.pdf;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.actant.corpus.Characters;

/// Listens to what PDFBox repairs in silence. PDFBox tells of damage that it works around in its
/// log and nowhere else; while one of these is open, complaints of the thread's own parsing are
/// kept and none is printed. What PDFBox says about fonts is left out: it says it once per process,
/// so that it would turn up with one document today and with another tomorrow.
final class PdfBoxLog implements AutoCloseable {
  private static final Set<String> ABOUT_DAMAGE =
      Set.of(
          "org.apache.pdfbox.pdfparser",
          "org.apache.pdfbox.cos",
          "org.apache.pdfbox.filter",
          "org.apache.pdfbox.contentstream",
          "org.apache.pdfbox.pdmodel.PDPageTree");
  private static final ThreadLocal<Set<String>> HEARD = new ThreadLocal<>();
  // held, because loggers that nobody holds are forgotten together with their handlers
  private static final Logger PDFBOX = listen("org.apache.pdfbox");
  private static final Logger FONTBOX = listen("org.apache.fontbox");

  PdfBoxLog() {
    if (!PDFBOX.getUseParentHandlers() && !FONTBOX.getUseParentHandlers()) {
      HEARD.set(new LinkedHashSet<>());
    }
  }

  /// Returns what was heard, if anything.
  Optional<String> summary() {
    Set<String> heard = HEARD.get();
    if (heard == null || heard.isEmpty()) {
      return Optional.empty();
    }
    String first = Characters.clean(heard.iterator().next()).strip();
    String shown = first.length() <= 120 ? first : first.substring(0, 119) + "…";
    return Optional.of(
        "damage worked around: "
            + shown
            + (heard.size() > 1 ? " and " + (heard.size() - 1) + " more" : ""));
  }

  @Override
  public void close() {
    HEARD.remove();
  }

  private static Logger listen(String name) {
    Logger logger = Logger.getLogger(name);
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.WARNING);
    logger.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            Set<String> heard = HEARD.get();
            if (heard != null
                && record.getLevel().intValue() >= Level.WARNING.intValue()
                && isAboutDamage(record)) {
              heard.add(String.valueOf(record.getMessage()));
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        });
    return logger;
  }

  private static boolean isAboutDamage(LogRecord record) {
    String logger = String.valueOf(record.getLoggerName());
    return ABOUT_DAMAGE.stream().anyMatch(logger::startsWith);
  }
}
