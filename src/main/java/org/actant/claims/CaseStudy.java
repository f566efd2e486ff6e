package org.actant.claims;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.actant.input.YamlValue;
import org.actant.workspace.Workspace;

/// A case to be told from the corpus: `codebook/cases/<id>.yaml`.
///
/// ```yaml
/// title: Carbon-neutral data centers
/// questions: [What is claimed, and who answers?]
/// issuers: [Acme]                 # who claims
/// actors: [Water Watch]           # who else takes part
/// concepts: [net-zero, offsets]   # ids of codes
/// period: {from: 2019, to: 2025}
/// pivot: 2022                     # the network is drawn up to that year and from it on
/// documents: {acme-2024: "Acme's report 2024"}   # what the case should rest on
/// ```
///
/// @param pivot first year of the network after
/// @param documents titles by id
record CaseStudy(
    String id,
    String title,
    List<String> questions,
    List<String> issuers,
    List<String> actors,
    List<String> concepts,
    int from,
    int to,
    int pivot,
    Map<String, String> documents) {
  static final String FOLDER = "codebook/cases";

  static List<Path> files(Workspace workspace) throws IOException {
    return workspace.list(FOLDER).stream()
        .filter(file -> file.toString().endsWith(".yaml"))
        .toList();
  }

  static List<CaseStudy> read(Workspace workspace) throws IOException {
    var cases = new ArrayList<CaseStudy>();
    for (Path file : files(workspace)) {
      cases.add(read(file));
    }
    return cases;
  }

  static CaseStudy read(Path file) throws IOException {
    YamlValue root =
        YamlValue.read(file)
            .allowKeys(
                "title",
                "questions",
                "issuers",
                "actors",
                "concepts",
                "period",
                "pivot",
                "documents");
    YamlValue period = root.get("period").allowKeys("from", "to");
    int from = period.get("from").integer(1900, 2200);
    int to = period.get("to").integer(from, 2200);
    var documents = new LinkedHashMap<String, String>();
    if (root.find("documents").isPresent()) {
      root.get("documents").entries().forEach((id, title) -> documents.put(id, title.string()));
    }
    return new CaseStudy(
        file.getFileName().toString().replaceFirst("\\.yaml$", ""),
        root.string("title"),
        root.get("questions").strings(),
        root.get("issuers").strings(),
        root.find("actors").map(YamlValue::strings).orElse(List.of()),
        root.get("concepts").strings(),
        from,
        to,
        root.find("pivot").map(value -> value.integer(from, to)).orElse((from + to + 1) / 2),
        documents);
  }

  /// Everybody whom the case names.
  TreeSet<String> everybody() {
    var all = new TreeSet<>(issuers);
    all.addAll(actors);
    return all;
  }

  boolean isInPeriod(String year) {
    return year.isEmpty() || Integer.parseInt(year) >= from && Integer.parseInt(year) <= to;
  }
}
