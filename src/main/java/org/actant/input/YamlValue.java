package org.actant.input;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One value of a YAML 1.2 file that knows its place, so that a wrong value is reported with file
/// and line. Only data is read: no tags, no object construction; aliases are limited.
public final class YamlValue {
  private final Path file;
  private final Node node;
  private final String name;

  private YamlValue(Path file, Node node, String name) {
    this.file = file;
    this.node = node;
    this.name = name;
  }

  public static YamlValue read(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (MalformedInputException e) {
      throw new InputException(file, "bytes that are not UTF-8", "a YAML file in UTF-8");
    }
    return parse(file, text);
  }

  /// Parses text that stands in `file`, which is used for complaints only.
  public static YamlValue parse(Path file, String text) {
    var settings =
        LoadSettings.builder().setLabel(file.toString()).setMaxAliasesForCollections(20).build();
    try {
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> new InputException(file, "an empty file", "YAML"));
      return new YamlValue(file, root, "");
    } catch (MarkedYamlEngineException e) {
      long line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1L;
      throw new InputException(file, line, e.getProblem(), "YAML");
    } catch (YamlEngineException e) {
      throw new InputException(file, String.valueOf(e.getMessage()), "YAML");
    }
  }

  public Path file() {
    return file;
  }

  /// The line the value starts on, from 1.
  public int line() {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /// Returns a complaint about this value, to be thrown.
  public InputException unexpected(String found, String expected) {
    String subject = name.isEmpty() ? found : "`" + name + "` " + found;
    return new InputException(file, line(), subject, expected);
  }

  /// Refuses keys that the reader of the file does not know, naming the nearest misspelling's line.
  public YamlValue allowKeys(String... keys) {
    Set<String> known = new TreeSet<>(List.of(keys));
    for (NodeTuple tuple : mapping().getValue()) {
      String key = keyOf(tuple);
      if (!known.contains(key)) {
        throw new InputException(
            file,
            tuple.getKeyNode().getStartMark().map(m -> m.getLine() + 1L).orElse(1L),
            "the unknown key `" + key + "`",
            "one of " + String.join(", ", known));
      }
    }
    return this;
  }

  public Optional<YamlValue> find(String key) {
    return Optional.ofNullable(entries().get(key)).filter(value -> !value.isNull());
  }

  public YamlValue get(String key) {
    return find(key)
        .orElseThrow(() -> unexpected("without the key `" + key + "`", "a value for it"));
  }

  /// The entries of a mapping in file order. A key that stands twice is refused.
  public Map<String, YamlValue> entries() {
    var entries = new LinkedHashMap<String, YamlValue>();
    for (NodeTuple tuple : mapping().getValue()) {
      String key = keyOf(tuple);
      var value = new YamlValue(file, tuple.getValueNode(), key);
      if (entries.put(key, value) != null) {
        throw value.unexpected("a second time", "each key once");
      }
    }
    return entries;
  }

  public List<YamlValue> list() {
    if (!(node instanceof SequenceNode sequence)) {
      throw unexpected(describe(), "a list");
    }
    var values = new ArrayList<YamlValue>();
    for (Node item : sequence.getValue()) {
      values.add(new YamlValue(file, item, name));
    }
    return values;
  }

  public List<String> strings() {
    return list().stream().map(YamlValue::string).toList();
  }

  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public String string() {
    return scalar();
  }

  public String string(String key) {
    return get(key).string();
  }

  /// Returns an integer in `min..max`.
  public int integer(int min, int max) {
    String expected = "a whole number from " + min + " to " + max;
    try {
      int value = Integer.parseInt(scalar());
      if (value < min || value > max) {
        throw unexpected("is " + value, expected);
      }
      return value;
    } catch (NumberFormatException e) {
      throw unexpected("is `" + scalar() + "`", expected);
    }
  }

  /// Returns a finite number in `min..max`.
  public double number(double min, double max) {
    String expected = "a number from " + min + " to " + max;
    OptionalDouble value = parseDouble(scalar());
    if (value.isEmpty() || !(value.getAsDouble() >= min && value.getAsDouble() <= max)) {
      throw unexpected("is `" + scalar() + "`", expected);
    }
    return value.getAsDouble();
  }

  public boolean bool() {
    return switch (scalar()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw unexpected("is `" + scalar() + "`", "true or false");
    };
  }

  /// Returns the constant whose name in lower case with `-` for `_` is written here.
  public <E extends Enum<E>> E constant(Class<E> type) {
    var names = new ArrayList<String>();
    for (E constant : type.getEnumConstants()) {
      String written = constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      if (written.equals(scalar())) {
        return constant;
      }
      names.add(written);
    }
    throw unexpected("is `" + scalar() + "`", "one of " + String.join(", ", names));
  }

  private boolean isNull() {
    return node instanceof ScalarNode scalar
        && scalar.isPlain()
        && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"));
  }

  private String scalar() {
    if (!(node instanceof ScalarNode scalar)) {
      throw unexpected(describe(), "a single value");
    }
    return scalar.getValue();
  }

  private MappingNode mapping() {
    if (!(node instanceof MappingNode mapping)) {
      throw unexpected(describe(), "a mapping of keys to values");
    }
    return mapping;
  }

  private String keyOf(NodeTuple tuple) {
    return new YamlValue(file, tuple.getKeyNode(), "").scalar();
  }

  private String describe() {
    return switch (node) {
      case MappingNode _ -> "a mapping";
      case SequenceNode _ -> "a list";
      case ScalarNode scalar -> "`" + scalar.getValue() + "`";
      default -> "something else";
    };
  }

  private static OptionalDouble parseDouble(String text) {
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
