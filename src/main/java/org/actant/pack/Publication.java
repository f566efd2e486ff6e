package org.actant.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.input.YamlValue;
import org.actant.workspace.Workspace;

/// Who publishes packs of a workspace, and under which licence, as `reports/pack.yaml` says:
///
/// ```yaml
/// licence: CC-BY-4.0
/// authors:
///   - {name: Josiah Carberry, orcid: 0000-0002-1825-0097, affiliation: Brown University}
/// ```
///
/// @param licence empty if none is stated
public record Publication(String licence, List<PackSettings.Author> authors) {
  static final String FILE = "reports/pack.yaml";
  private static final String ORCID = "https://orcid.org/";

  public Publication {
    authors = List.copyOf(authors);
  }

  /// Reads the file; nothing is stated where there is none.
  public static Publication read(Workspace workspace) throws IOException {
    Path file = workspace.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return new Publication("", List.of());
    }
    YamlValue root = YamlValue.read(file).allowKeys("licence", "authors");
    var authors = new ArrayList<PackSettings.Author>();
    for (YamlValue author : root.find("authors").map(YamlValue::list).orElse(List.of())) {
      author.allowKeys("name", "orcid", "affiliation");
      authors.add(
          new PackSettings.Author(
              author.string("name"),
              author.find("orcid").map(Publication::orcid).orElse(""),
              author.find("affiliation").map(YamlValue::string).orElse("")));
    }
    return new Publication(root.find("licence").map(YamlValue::string).orElse(""), authors);
  }

  /// Returns these authors, or else the ones that a report names.
  public List<PackSettings.Author> authors(List<String> ofReport) {
    return authors.isEmpty()
        ? ofReport.stream().map(name -> new PackSettings.Author(name, "", "")).toList()
        : authors;
  }

  private static String orcid(YamlValue value) {
    String digits = value.string().replace(ORCID, "");
    if (!digits.matches("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]")) {
      throw value.unexpected("is `" + value.string() + "`", "an ORCID such as 0000-0002-1825-0097");
    }
    return ORCID + digits;
  }
}
