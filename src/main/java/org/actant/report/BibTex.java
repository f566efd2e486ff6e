package org.actant.report;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.InputException;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;

/// Reads `references.bib`. Entries are told apart by their keys, so a key that stands twice is an
/// error and not a choice.
final class BibTex {
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^[ \\t]*@([A-Za-z]+)\\s*\\{\\s*([^\\s,{}]+)\\s*,");
  private static final Set<String> NO_ENTRIES = Set.of("string", "preamble", "comment");
  private static final Pattern POSITION = Pattern.compile("line ([0-9]+), column [0-9]+");

  private BibTex() {}

  static SequencedMap<String, CSLItemData> read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    checkKeys(file, text);
    Map<String, CSLItemData> items = convert(file, text);
    var inOrder = new LinkedHashMap<String, CSLItemData>();
    for (CSLItemData item : items.values()) {
      inOrder.put(item.getId(), item);
    }
    return inOrder;
  }

  private static void checkKeys(Path file, String text) {
    var lines = new LinkedHashMap<String, Long>();
    Matcher matcher = ENTRY.matcher(text);
    while (matcher.find()) {
      if (NO_ENTRIES.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
        continue;
      }
      long line = text.substring(0, matcher.start(2)).lines().count();
      Long first = lines.putIfAbsent(matcher.group(2), line);
      if (first != null) {
        throw new InputException(
            file,
            line,
            "a second entry with the key `" + matcher.group(2) + "`",
            "each key once; the first stands on line " + first);
      }
    }
  }

  private static Map<String, CSLItemData> convert(Path file, String text) throws IOException {
    var converter = new BibTeXConverter();
    try {
      BibTeXDatabase database =
          converter.loadDatabase(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      return converter.toItemData(database);
    } catch (ParseException | TokenMgrException | ObjectResolutionException e) {
      String whole = String.valueOf(e.getMessage());
      String message = whole.lines().findFirst().orElse("");
      Matcher place = POSITION.matcher(whole);
      long line = place.find() ? Long.parseLong(place.group(1)) : 1;
      throw new InputException(file, line, message, "BibTeX entries");
    }
  }
}
