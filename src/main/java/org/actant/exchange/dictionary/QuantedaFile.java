package org.actant.exchange.dictionary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.actant.input.Json;
import org.actant.input.YamlValue;

/// A dictionary in YAML as quanteda reads it (`dictionary(file = "x.yml")`; Benoit et al. 2018, doi
/// 10.21105/joss.00774): keys are categories, lists are entries. A category with entries and with
/// categories below it has its entries under its own name a second time.
public final class QuantedaFile {
  private static final int DEEPEST = 20;

  private QuantedaFile() {}

  public static String text(List<Category> categories) {
    var yaml = new StringBuilder("---\n");
    categories.forEach(category -> write(category, "", yaml));
    return yaml.toString();
  }

  private static void write(Category category, String indent, StringBuilder yaml) {
    if (category.isEmpty()) {
      return;
    }
    yaml.append(indent).append(Json.line(category.name())).append(":\n");
    String below = indent + "  ";
    if (category.children().stream().allMatch(Category::isEmpty)) {
      category
          .entries()
          .forEach(entry -> yaml.append(below).append("- ").append(Json.line(entry)).append('\n'));
      return;
    }
    write(new Category(category.name(), category.entries(), List.of()), below, yaml);
    category.children().forEach(child -> write(child, below, yaml));
  }

  /// @throws org.actant.input.InputException naming file and line of what is no dictionary
  public static List<Category> read(Path file) throws IOException {
    FileSize.check(file);
    YamlValue root = YamlValue.read(file);
    if (!root.isMapping()) {
      throw root.unexpected("no keys", "a dictionary: keys with lists of words");
    }
    return children(root, 1);
  }

  private static List<Category> children(YamlValue mapping, int depth) {
    var categories = new ArrayList<Category>();
    for (Map.Entry<String, YamlValue> entry : mapping.entries().entrySet()) {
      categories.add(category(entry.getKey(), entry.getValue(), depth));
    }
    return categories;
  }

  private static Category category(String name, YamlValue value, int depth) {
    if (depth > DEEPEST) {
      throw value.unexpected("below " + DEEPEST + " others", "fewer levels");
    }
    if (value.isMapping()) {
      return own(new Category(name, List.of(), children(value, depth + 1)));
    }
    if (!value.isList()) {
      return new Category(name, List.of(value.string()), List.of());
    }
    var entries = new ArrayList<String>();
    var children = new ArrayList<Category>();
    for (YamlValue item : value.list()) {
      if (item.isMapping()) {
        children.addAll(children(item, depth + 1));
      } else {
        entries.add(item.string());
      }
    }
    return new Category(name, entries, children);
  }

  /// Takes the entries back from the child of the same name.
  private static Category own(Category category) {
    var entries = new ArrayList<String>();
    var children = new ArrayList<Category>();
    for (Category child : category.children()) {
      if (child.name().equals(category.name()) && child.children().isEmpty()) {
        entries.addAll(child.entries());
      } else {
        children.add(child);
      }
    }
    return new Category(category.name(), entries, children);
  }
}
