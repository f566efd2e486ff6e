package org.actant.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;

/// Holds cited passages against the text of their documents: a quotation that does not stand there
/// word for word stops the build. A document whose text is not in this workspace cannot be checked.
final class Quotations {
  private static final String TEXTS = "corpus/text/";
  private static final int SHOWN = 60;

  private Quotations() {}

  static void check(Workspace workspace, List<Passage> cited) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (Passage passage : cited) {
      Path file = workspace.resolve(TEXTS + passage.document() + ".txt");
      if (!texts.containsKey(passage.document()) && Files.isRegularFile(file)) {
        texts.put(passage.document(), Files.readString(file, StandardCharsets.UTF_8));
      }
      String text = texts.get(passage.document());
      if (text != null && passage.start() >= 0 && !standsIn(text, passage)) {
        throw new InputException(
            workspace.resolve("codebook/passages/passages.csv"),
            "the quotation “" + brief(passage.quotation()) + "” of passage " + passage.id(),
            "the words of "
                + workspace.relative(file)
                + " from "
                + passage.start()
                + " to "
                + passage.end()
                + "; run `actant code machine` again");
      }
    }
  }

  private static boolean standsIn(String text, Passage p) {
    return p.end() <= text.length()
        && p.start() <= p.end()
        && text.substring(p.start(), p.end()).replaceAll("\\s+", " ").equals(words(p.quotation()));
  }

  private static String words(String quotation) {
    return quotation.replaceAll("\\s+", " ");
  }

  private static String brief(String quotation) {
    return quotation.length() <= SHOWN
        ? quotation
        : quotation.substring(
                0, quotation.offsetByCodePoints(0, quotation.codePointCount(0, SHOWN)))
            + "…";
  }
}
