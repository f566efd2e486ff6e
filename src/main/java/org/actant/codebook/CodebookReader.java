package org.actant.codebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.actant.actors.ActorClass;
import org.actant.input.InputException;
import org.actant.input.YamlValue;
import org.actant.provenance.Digest;

/// Reads a codebook and refuses what cannot be meant.
final class CodebookReader {
  private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

  private final Path file;

  CodebookReader(Path file) {
    this.file = file;
  }

  Codebook read() throws IOException {
    YamlValue root =
        YamlValue.read(file)
            .allowKeys("version", "title", "dimension", "tuned_on", "changes", "lists", "codes");
    Map<String, List<String>> lists = lists(root);
    var lines = new LinkedHashMap<String, YamlValue>();
    var codes = new ArrayList<Code>();
    for (YamlValue value : root.get("codes").list()) {
      Code code = code(value, lists);
      YamlValue earlier = lines.put(code.id(), value);
      if (earlier != null) {
        throw new InputException(
            file,
            value.get("id").line(),
            "the code `" + code.id() + "` again (first on line " + earlier.get("id").line() + ")",
            "each id once");
      }
      codes.add(code);
    }
    if (codes.isEmpty()) {
      throw root.get("codes").unexpected("is empty", "at least one code");
    }
    checkParents(codes, lines);
    int version = root.get("version").integer(1, 1_000_000);
    return new Codebook(
        id(),
        version,
        Digest.of(file),
        root.string("title"),
        root.find("dimension").map(value -> value.constant(Dimension.class)).orElse(Dimension.CODE),
        root.find("tuned_on").map(YamlValue::strings).orElse(List.of()),
        ChangeLog.of(root, version),
        codes);
  }

  private String id() {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
  }

  private static Map<String, List<String>> lists(YamlValue root) {
    var lists = new TreeMap<String, List<String>>();
    Optional<YamlValue> found = root.find("lists");
    if (found.isEmpty()) {
      return lists;
    }
    for (Map.Entry<String, YamlValue> entry : found.get().entries().entrySet()) {
      if (ActorClass.labels().contains(entry.getKey())) {
        throw entry.getValue().unexpected("names a class of actors", "another name for the list");
      }
      for (YamlValue item : entry.getValue().list()) {
        try {
          PhrasePattern.sequence(item.string().strip().replaceAll("\\s+", "_"), item.string());
        } catch (CuePattern.BadPattern e) {
          throw new InputException(item.file(), item.line(), e.found(), e.expected());
        }
      }
      lists.put(entry.getKey(), entry.getValue().strings());
    }
    return lists;
  }

  private static Code code(YamlValue value, Map<String, List<String>> lists) {
    value.allowKeys(
        "id",
        "label",
        "parent",
        "codable",
        "definition",
        "source",
        "use_when",
        "do_not_use_when",
        "examples",
        "color",
        "cues");
    String id = value.string("id");
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw value.get("id").unexpected("is `" + id + "`", "lower-case letters, digits and hyphens");
    }
    boolean codable = value.find("codable").map(YamlValue::bool).orElse(true);
    if (!codable) {
      forbid(value, "cues", "none on a code that is not `codable`");
    }
    var cues = new ArrayList<Cue>();
    for (YamlValue cue : value.find("cues").map(YamlValue::list).orElse(List.of())) {
      cues.add(cue(cue, lists));
    }
    return new Code(
        id,
        text(value, id, "label"),
        value.find("parent").map(YamlValue::string),
        codable,
        text(value, id, "definition"),
        text(value, id, "source"),
        codable ? text(value, id, "use_when") : "",
        codable ? text(value, id, "do_not_use_when") : "",
        codable ? value.get("examples").strings() : List.of(),
        value.find("color").map(CodebookReader::color),
        cues);
  }

  private static void forbid(YamlValue code, String key, String expected) {
    if (code.find(key).isPresent()) {
      throw code.find(key).get().unexpected("on this code", expected);
    }
  }

  private static String color(YamlValue value) {
    if (!COLOR.matcher(value.string()).matches()) {
      throw value.unexpected("is `" + value.string() + "`", "a color such as \"#1B9E77\"");
    }
    return value.string().toUpperCase(Locale.ROOT);
  }

  private static String text(YamlValue code, String id, String key) {
    String text = code.find(key).map(YamlValue::string).orElse("").strip();
    if (text.isEmpty()) {
      throw new InputException(
          code.file(), code.line(), "the code `" + id + "` without `" + key + "`", "a text for it");
    }
    return text.replaceAll("\\s+", " ");
  }

  private static Cue cue(YamlValue value, Map<String, List<String>> lists) {
    if (!value.isMapping()) {
      return new Cue(pattern(value, lists), List.of(), List.of(), null, Negated.NEVER);
    }
    value.allowKeys("match", "tokens", "dependency", "with", "unless", "subject", "negated");
    return new Cue(
        main(value, lists),
        patterns(value.find("with"), lists),
        patterns(value.find("unless"), lists),
        value.find("subject").map(subject -> subject.constant(ActorClass.class)).orElse(null),
        value.find("negated").map(n -> n.constant(Negated.class)).orElse(Negated.NEVER));
  }

  private static CuePattern main(YamlValue value, Map<String, List<String>> lists) {
    Optional<YamlValue> tokens = value.find("tokens");
    Optional<YamlValue> dependency = value.find("dependency");
    long written =
        Stream.of(value.find("match"), tokens, dependency).flatMap(Optional::stream).count();
    if (written > 1) {
      throw value.unexpected("a cue of several patterns", "one of match, tokens, dependency");
    }
    if (tokens.isPresent()) {
      return compiled(tokens.get(), TokenCue::compile);
    }
    return dependency.isPresent()
        ? compiled(dependency.get(), DependencyCue::compile)
        : pattern(value.get("match"), lists);
  }

  /// One pattern or a list of them.
  private static List<CuePattern> patterns(
      Optional<YamlValue> value, Map<String, List<String>> lists) {
    if (value.isEmpty()) {
      return List.of();
    }
    List<YamlValue> written = value.get().isList() ? value.get().list() : List.of(value.get());
    return written.stream().map(pattern -> pattern(pattern, lists)).toList();
  }

  private static CuePattern pattern(YamlValue value, Map<String, List<String>> lists) {
    return compiled(value, text -> CuePattern.compile(text, lists));
  }

  private interface Compiler {
    CuePattern compile(String text) throws CuePattern.BadPattern;
  }

  private static CuePattern compiled(YamlValue value, Compiler compiler) {
    if (value.string().isBlank()) {
      throw new InputException(value.file(), value.line(), "an empty cue", "a pattern");
    }
    try {
      return compiler.compile(value.string());
    } catch (CuePattern.BadPattern e) {
      throw new InputException(value.file(), value.line(), e.found(), e.expected());
    }
  }

  private void checkParents(List<Code> codes, Map<String, YamlValue> lines) {
    var parents = new TreeMap<String, String>();
    codes.forEach(code -> code.parent().ifPresent(parent -> parents.put(code.id(), parent)));
    for (Code code : codes) {
      YamlValue value = lines.get(code.id());
      if (value == null || code.parent().isEmpty()) {
        continue;
      }
      int line = value.get("parent").line();
      if (!lines.containsKey(code.parent().get())) {
        throw new InputException(
            file,
            line,
            "the unknown parent `" + code.parent().get() + "` of `" + code.id() + "`",
            "the id of a code");
      }
      var seen = new HashSet<String>();
      for (String at = code.id(); at != null; at = parents.get(at)) {
        if (!seen.add(at)) {
          throw new InputException(
              file, line, "`" + code.id() + "` among its own ancestors", "parents without a cycle");
        }
      }
    }
  }
}
