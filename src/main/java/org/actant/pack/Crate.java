package org.actant.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.input.Json;
import org.actant.provenance.Artifact;
import org.actant.provenance.Derivation;
import org.actant.provenance.Digest;
import org.actant.provenance.Step;
import org.actant.workspace.Folders;
import org.actant.workspace.Stage;

/// The description of a pack as RO-Crate 1.1 (Soiland-Reyes et al. 2022, DOI 10.3233/DS-210053)
/// with the profile Process Run Crate 0.5 (Leo et al. 2024, DOI 10.1371/journal.pone.0309210): each
/// stage is a `CreateAction` with the program as its `instrument`, its input as `object` and its
/// output as `result`. What is not in the pack is described by digest and size, as a
/// `CreativeWork`.
final class Crate {
  static final String FILE = "ro-crate-metadata.json";
  private static final String PROFILE = "https://w3id.org/ro/wfrun/process/0.5";
  private static final String PROGRAM = "#actant";

  private final SequencedMap<String, Map<String, Object>> graph = new LinkedHashMap<>();
  private final Path folder;
  private final PackSettings settings;
  private final PackFacts facts;

  private Crate(Path folder, PackSettings settings, PackFacts facts) {
    this.folder = folder;
    this.settings = settings;
    this.facts = facts;
  }

  /// Returns the metadata of a pack whose other files are in a folder.
  static String of(
      Path folder,
      PackSettings settings,
      PackFacts facts,
      List<Stage> stages,
      List<Derivation> derivations)
      throws IOException {
    var crate = new Crate(folder, settings, facts);
    crate.descriptor();
    List<String> files = crate.names();
    var actions = new ArrayList<String>();
    for (int i = 0; i < stages.size(); i++) {
      actions.add(action(stages.get(i)));
    }
    crate.root(files, actions);
    crate.programAndPeople();
    for (String file : files) {
      crate.file(file);
    }
    facts.leftOut().forEach(crate::absent);
    for (int i = 0; i < stages.size(); i++) {
      crate.action(stages.get(i), derivations.get(i));
    }
    var document = new LinkedHashMap<String, Object>();
    document.put(
        "@context",
        List.of(
            "https://w3id.org/ro/crate/1.1/context",
            Map.of("sha256", "https://schema.org/sha256")));
    document.put("@graph", List.copyOf(crate.graph.values()));
    return Json.pretty(document);
  }

  private void descriptor() {
    Map<String, Object> descriptor = entity(FILE, "CreativeWork");
    descriptor.put("conformsTo", reference("https://w3id.org/ro/crate/1.1"));
    descriptor.put("about", reference("./"));
  }

  /// The files of the pack, and its manifest, which is written last.
  private List<String> names() throws IOException {
    var names = new TreeSet<String>();
    for (Path file : Folders.filesBelow(folder)) {
      names.add(folder.relativize(file).toString().replace('\\', '/'));
    }
    names.add(Manifest.FILE);
    return List.copyOf(names);
  }

  private void root(List<String> files, List<String> actions) {
    Map<String, Object> root = entity("./", "Dataset");
    root.put("conformsTo", reference(PROFILE));
    root.put("name", settings.title());
    root.put(
        "description",
        "The report `%s` with its tables, the SQL and the raw data they were made from. `actant verify` makes them again."
            .formatted(settings.report()));
    root.put("datePublished", settings.published().toString());
    root.put("license", licence(settings.licence()));
    if (!settings.authors().isEmpty()) {
      root.put("author", references(settings.authors().stream().map(Crate::id).toList()));
    }
    root.put("hasPart", references(files));
    root.put("mentions", references(actions));
  }

  private Object licence(String words) {
    Optional<OpenLicence> open = OpenLicence.of(words);
    if (open.isEmpty()) {
      return words.isEmpty() ? "No licence has been stated; all rights reserved." : words;
    }
    Map<String, Object> licence = entity(open.get().url(), "CreativeWork");
    licence.put("name", open.get().spdx());
    return reference(open.get().url());
  }

  private void programAndPeople() {
    Map<String, Object> profile = entity(PROFILE, "CreativeWork");
    profile.put("name", "Process Run Crate");
    profile.put("version", "0.5");
    Map<String, Object> program = entity(PROGRAM, "SoftwareApplication");
    program.put("name", "Actant");
    program.put("softwareVersion", settings.actant());
    program.put("version", settings.commit().isEmpty() ? settings.actant() : settings.commit());
    program.put("license", "GPL-3.0-or-later");
    program.put("softwareRequirements", "Java 25");
    for (PackSettings.Author author : settings.authors()) {
      Map<String, Object> person = entity(id(author), "Person");
      person.put("name", author.name());
      if (!author.affiliation().isEmpty()) {
        person.put("affiliation", author.affiliation());
      }
    }
  }

  private void file(String name) throws IOException {
    Map<String, Object> file = entity(name, "File");
    file.put("name", name.substring(name.lastIndexOf('/') + 1));
    file.put("encodingFormat", mediaType(name));
    Path path = folder.resolve(name);
    if (Files.exists(path)) { // the manifest is not there yet
      file.put("contentSize", Long.toString(Files.size(path)));
      file.put("sha256", Digest.of(path).hex());
    }
    for (Sharing.Document document : facts.documents()) {
      if (document.owns(name)) {
        file.put("about", document.title());
        file.put("license", licence(document.licence()));
        file.put("creditText", document.issuer() + ", " + document.title());
        if (!document.url().isEmpty()) {
          file.put("isBasedOn", document.url());
        }
      }
    }
  }

  private void absent(PackFacts.LeftOut left) {
    Map<String, Object> work = entity("#not-in-the-pack/" + left.path(), "CreativeWork");
    work.put("name", left.path());
    work.put("sha256", left.sha256());
    work.put("contentSize", Long.toString(left.bytes()));
    work.put("description", "Not in the pack: " + left.reason());
  }

  private void action(Stage stage, Derivation derivation) {
    Map<String, Object> action = entity(action(stage), "CreateAction");
    action.put("name", stage.name() + " of " + stage.folder());
    var parameters = new ArrayList<String>();
    derivation.activity().parameters().forEach((name, value) -> parameters.add(name + "=" + value));
    action.put(
        "description",
        "`actant run %s`, version %s of the stage%s"
            .formatted(
                stage.name(),
                derivation.activity().version(),
                parameters.isEmpty() ? "" : ", " + String.join(", ", parameters)));
    action.put("instrument", reference(PROGRAM));
    var read = new LinkedHashSet<String>();
    var made = new LinkedHashSet<>(Rebuilding.outputs(derivation));
    derivation.steps().stream()
        .map(Step::inputs)
        .flatMap(List::stream)
        .map(Artifact::path)
        .filter(path -> !made.contains(path))
        .forEach(read::add);
    action.put("object", references(read.stream().sorted().map(this::place).toList()));
    action.put("result", references(made.stream().map(this::place).toList()));
  }

  private String place(String path) {
    return graph.containsKey(path) ? path : "#not-in-the-pack/" + path;
  }

  private static String action(Stage stage) {
    return "#" + stage.name() + "/" + stage.folder();
  }

  private static String id(PackSettings.Author author) {
    return author.orcid().isEmpty()
        ? "#" + author.name().strip().replaceAll("[^\\p{L}\\p{N}]+", "-")
        : author.orcid();
  }

  private Map<String, Object> entity(String id, String type) {
    return graph.computeIfAbsent(
        id,
        _ -> {
          var entity = new LinkedHashMap<String, Object>();
          entity.put("@id", id);
          entity.put("@type", type);
          return entity;
        });
  }

  private static Map<String, String> reference(String id) {
    return new TreeMap<>(Map.of("@id", id));
  }

  private static List<Map<String, String>> references(List<String> ids) {
    return ids.stream().map(Crate::reference).toList();
  }

  private static String mediaType(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "csv" -> "text/csv";
      case "json" -> "application/json";
      case "jsonl" -> "application/jsonl";
      case "yaml", "yml" -> "application/yaml";
      case "sql" -> "application/sql";
      case "md" -> "text/markdown";
      case "txt" -> "text/plain";
      case "html" -> "text/html";
      case "tex" -> "application/x-tex";
      case "bib" -> "application/x-bibtex";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "pdf" -> "application/pdf";
      case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      default -> "application/octet-stream";
    };
  }
}
