package org.actant.corpus.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The program that recognizes text in pictures (R. Smith, "An overview of the Tesseract OCR
/// engine", ICDAR 2007, doi:10.1109/ICDAR.2007.4376991), if this machine has it. Pictures go to its
/// standard input and text comes from its standard output; nothing is written to disk.
public final class Tesseract {
  /// How to get it.
  static final String HINT =
      "Tesseract to recognize pictures (Debian or Ubuntu: sudo apt install tesseract-ocr; macOS:"
          + " brew install tesseract; Windows: winget install UB-Mannheim.TesseractOCR)";

  static final String PROGRAM = "tesseract";
  private static final Pattern VERSION = Pattern.compile("tesseract v?(\\d[\\w.-]*)");
  private static final int ANSWER_SECONDS = 20;
  private static final int PAGE_SECONDS = 100;
  private static final ConcurrentHashMap<String, Optional<Tesseract>> FOUND =
      new ConcurrentHashMap<>();

  private final String program;
  private final String version;
  private final List<String> languages;

  private Tesseract(String program, String version, List<String> languages) {
    this.program = program;
    this.version = version;
    this.languages = List.copyOf(languages);
  }

  /// Returns the program that the system finds by its usual name. It is looked for once.
  public static Optional<Tesseract> installed() {
    return find(PROGRAM);
  }

  static Optional<Tesseract> find(String program) {
    return FOUND.computeIfAbsent(program, Tesseract::ask);
  }

  private static Optional<Tesseract> ask(String program) {
    try {
      Matcher version = VERSION.matcher(text(run(null, ANSWER_SECONDS, program, "--version")));
      List<String> languages =
          text(run(null, ANSWER_SECONDS, program, "--list-langs"))
              .lines()
              .filter(line -> line.matches("[A-Za-z_/]{3,30}"))
              .filter(line -> !line.equals("osd") && !line.equals("equ"))
              .sorted()
              .toList();
      return version.find() && !languages.isEmpty()
          ? Optional.of(new Tesseract(program, version.group(1), languages))
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty(); // there is no such program
    }
  }

  /// What recognized texts depend on, such as `5.3.0`.
  public String version() {
    return version;
  }

  /// The languages it has learned, by their ISO 639-2 codes, sorted.
  public List<String> languages() {
    return languages;
  }

  /// Recognizes a page.
  ///
  /// @param image in shades of gray
  /// @param languages some of [#languages()]
  /// @return the page in hOCR (https://kba.github.io/hocr-spec/1.2/)
  String recognize(BufferedImage image, int dpi, List<String> languages) throws IOException {
    String joined = String.join("+", languages);
    String resolution = Integer.toString(dpi);
    return text(
        run(
            image,
            PAGE_SECONDS,
            program,
            "-",
            "-",
            "-l",
            joined,
            "--dpi",
            resolution,
            "--psm",
            "3",
            "hocr"));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] run(@Nullable BufferedImage input, int seconds, String... command)
      throws IOException {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    // its threads wait for each other more than they help; documents are read side by side anyway
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    var watch = Thread.ofVirtual().start(() -> stopLate(process, seconds));
    try {
      var feed = Thread.ofVirtual().start(() -> feed(process, input));
      byte[] answer = process.getInputStream().readAllBytes();
      feed.join();
      if (process.waitFor() != 0) {
        throw new IOException(command[0] + " ended with " + process.exitValue());
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PageScanner.Stopped("work interrupted");
    } finally {
      watch.interrupt();
      process.destroyForcibly();
    }
  }

  private static void stopLate(Process process, int seconds) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // it ended in time
    }
  }

  private static void feed(Process process, @Nullable BufferedImage image) {
    try (OutputStream out = new BufferedOutputStream(process.getOutputStream())) {
      if (image != null) {
        write(image, out);
      }
    } catch (IOException _) {
      // the program did not want all of it; its exit code says whether that is bad
    }
  }

  /// Writes a portable gray map (Netpbm's P5), which needs no compression.
  private static void write(BufferedImage image, OutputStream out) throws IOException {
    String head = "P5\n" + image.getWidth() + " " + image.getHeight() + "\n255\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
        && image.getRaster().getDataBuffer() instanceof DataBufferByte bytes) {
      out.write(bytes.getData());
      return;
    }
    throw new IOException("not a picture in shades of gray");
  }

  /// Chooses what to read a document with.
  ///
  /// @param stated BCP 47 code of the document's language; empty if it states none
  /// @return the stated language and English as far as they are installed, else all, at most four
  List<String> choose(String stated) {
    var chosen = new ArrayList<String>();
    String code = iso3(stated);
    for (String language : List.of(code, "eng")) {
      if (languages.contains(language) && !chosen.contains(language)) {
        chosen.add(language);
      }
    }
    if (!code.isEmpty() && languages.contains(code)) {
      return chosen;
    }
    for (String language : languages) {
      if (chosen.size() < 4 && !chosen.contains(language)) {
        chosen.add(language);
      }
    }
    return chosen;
  }

  /// The three letters that Tesseract calls a language by; empty if there are none.
  static String iso3(String bcp47) {
    String language = java.util.Locale.forLanguageTag(bcp47.strip()).getLanguage();
    if (language.equals("zh")) {
      return "chi_sim";
    }
    try {
      return java.util.Locale.of(language).getISO3Language();
    } catch (java.util.MissingResourceException _) {
      return "";
    }
  }
}
