package org.actant.report;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.InputException;
import org.actant.input.YamlValue;
import org.actant.report.Citations.Place;

/// The literature of a report: `references.bib`, cited as `[@strubell2019, p. 3; @latour2005]` and
/// formatted by a style of the Citation Style Language, such as `apa` or `ieee`.
final class Bibliography {
  static final String FILE = "references.bib";
  static final String STYLE = "apa";

  private static final Pattern CITE = Pattern.compile("\\s*@([^\\s;,]+)(?:\\s*,\\s*(.*\\S))?\\s*");
  private static final Pattern LOCATOR = Pattern.compile("(p|pp|ch|sec|fig)\\.\\s*(\\S.*)");
  private static final Map<String, CSLLabel> LABELS =
      Map.of(
          "p", CSLLabel.PAGE,
          "pp", CSLLabel.PAGE,
          "ch", CSLLabel.CHAPTER,
          "sec", CSLLabel.SECTION,
          "fig", CSLLabel.FIGURE);

  /// One entry of the list of references.
  ///
  /// @param label such as `[1]`; empty where the style has none
  record Reference(String anchor, String label, List<Inline> content) {}

  private final SequencedMap<String, CSLItemData> items;
  private final Optional<CSL> processor;

  private Bibliography(SequencedMap<String, CSLItemData> items, Optional<CSL> processor) {
    this.items = items;
    this.processor = processor;
  }

  /// Reads the literature and prepares its style.
  ///
  /// @param style the value of `citations:` in `report.yaml`
  /// @param cited keys in the order of reading; a style with numbers counts in this order
  static Bibliography read(Optional<Path> file, Optional<YamlValue> style, List<String> cited)
      throws IOException {
    if (file.isEmpty()) {
      return new Bibliography(new LinkedHashMap<>(), Optional.empty());
    }
    SequencedMap<String, CSLItemData> items = BibTex.read(file.get());
    List<String> known = cited.stream().filter(items::containsKey).toList();
    if (known.isEmpty()) {
      return new Bibliography(items, Optional.empty());
    }
    String name = style.map(YamlValue::string).orElse(STYLE);
    if (!CSL.supportsStyle(name)) {
      throw style
          .map(value ->
              value.unexpected(
                  "is `" + name + "`", "a style of citationstyles.org, such as apa or ieee"))
          .orElseGet(() -> new InputException("the program lacks the citation style " + name));
    }
    var processor =
        new CSL(
            new ListItemDataProvider(items.values().toArray(CSLItemData[]::new)), name, "en-US");
    processor.setOutputFormat("fo");
    processor.registerCitationItems(known);
    return new Bibliography(items, Optional.of(processor));
  }

  /// Formats one citation of one or more works.
  ///
  /// @param text what stands between the brackets
  List<Inline> cite(String text, Place place) {
    var cites = new ArrayList<CSLCitationItem>();
    for (String part : text.split(";", -1)) {
      cites.add(item(part, place));
    }
    CSL csl = processor.orElseThrow(() -> unknown(cites.getFirst().getId(), place));
    var citation = new CSLCitation(cites.toArray(CSLCitationItem[]::new));
    String formatted = csl.makeCitation(citation).getLast().getText();
    return List.of(
        new Inline.Link(
            "#" + Anchors.reference(cites.getFirst().getId()), FormattedText.read(formatted)));
  }

  /// The list of references: the works that were cited.
  List<Reference> references() {
    if (processor.isEmpty()) {
      return List.of();
    }
    CSL csl = processor.get();
    var anchors = new LinkedHashMap<String, String>();
    for (CSLItemData item : csl.getRegisteredItems()) {
      String alone = csl.makeBibliography(one -> one.getId().equals(item.getId())).getEntries()[0];
      anchors.putIfAbsent(content(alone), Anchors.reference(item.getId()));
    }
    var references = new ArrayList<Reference>();
    for (String entry : csl.makeBibliography().getEntries()) {
      String anchor = anchors.remove(content(entry));
      references.add(FormattedText.reference(anchor == null ? "" : anchor, entry));
    }
    return references;
  }

  private static String content(String entry) {
    return Inline.plain(FormattedText.reference("", entry).content());
  }

  private CSLCitationItem item(String part, Place place) {
    Matcher cite = CITE.matcher(part);
    if (!cite.matches()) {
      throw place.wrong("the citation `" + part.strip() + "`", "@KEY or @KEY, p. 12");
    }
    if (!items.containsKey(cite.group(1))) {
      throw unknown(cite.group(1), place);
    }
    var builder = new CSLCitationItemBuilder(cite.group(1));
    if (cite.group(2) != null) {
      Matcher locator = LOCATOR.matcher(cite.group(2));
      if (!locator.matches()) {
        throw place.wrong(
            "the place `" + cite.group(2) + "` in a work",
            "p., pp., ch., sec. or fig. and a number");
      }
      builder.label(LABELS.get(locator.group(1))).locator(locator.group(2));
    }
    return builder.build();
  }

  private InputException unknown(String key, Place place) {
    return place.wrong(
        "a citation of the work `" + key + "`",
        items.isEmpty() ? "a file " + FILE + " with this key" : "one of " + items.keySet());
  }
}
