package org.actant.exchange.dictionary;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.actant.input.InputException;

/// A dictionary in the format of LIWC 2007 (Pennebaker, Booth and Francis 2007, LIWC2007 operator's
/// manual). Categories are numbered and have no hierarchy, so an entry names the categories above
/// its own as well.
public final class LiwcFile {
  private static final String MARK = "%";
  private static final Pattern CATEGORY = Pattern.compile("\\s*([0-9]{1,6})\\s+(.*\\S)\\s*");
  private static final Pattern ENTRY = Pattern.compile("(.*?\\S)((?:\\s+[0-9]{1,6})+)\\s*");

  private LiwcFile() {}

  public static String text(List<Category> categories) {
    var names = new ArrayList<String>();
    Map<String, TreeSet<Integer>> entries = new TreeMap<>();
    categories.forEach(category -> number(category, List.of(), names, entries));
    var text = new StringBuilder(MARK).append('\n');
    for (int i = 0; i < names.size(); i++) {
      text.append(i + 1).append('\t').append(names.get(i)).append('\n');
    }
    text.append(MARK).append('\n');
    entries.forEach((entry, numbers) ->
        text.append(entry)
            .append('\t')
            .append(numbers.stream().map(String::valueOf).collect(Collectors.joining("\t")))
            .append('\n'));
    return text.toString();
  }

  private static void number(
      Category category,
      List<Integer> above,
      List<String> names,
      Map<String, TreeSet<Integer>> entries) {
    if (category.isEmpty()) {
      return;
    }
    names.add(category.name());
    var numbers = new ArrayList<>(above);
    numbers.add(names.size());
    for (String entry : category.entries()) {
      entries.computeIfAbsent(entry, _ -> new TreeSet<>()).addAll(numbers);
    }
    category.children().forEach(child -> number(child, numbers, names, entries));
  }

  /// Returns the categories in the order of the file, none below another.
  ///
  /// @throws InputException naming file and line of what is no dictionary
  public static List<Category> read(Path file) throws IOException {
    FileSize.check(file);
    List<String> lines = lines(file);
    Map<Integer, String> names = new LinkedHashMap<>();
    Map<Integer, List<String>> entries = new TreeMap<>();
    int marks = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().equals(MARK)) {
        marks++;
      } else if (!line.isBlank() && marks < 2) {
        category(file, i + 1, line, marks, names);
      } else if (!line.isBlank()) {
        entry(file, i + 1, line, names, entries);
      }
    }
    if (marks < 2) {
      throw new InputException(
          file, lines.size(), marks + " lines `%`", "categories between two of them");
    }
    var categories = new ArrayList<Category>();
    names.forEach((number, name) ->
        categories.add(new Category(name, entries.getOrDefault(number, List.of()), List.of())));
    return categories;
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return (text.startsWith("\ufeff") ? text.substring(1) : text).lines().toList();
    } catch (MalformedInputException _) {
      throw new InputException(file, "bytes that are not UTF-8", "a dictionary in UTF-8");
    }
  }

  private static void category(
      Path file, int line, String text, int marks, Map<Integer, String> names) {
    var category = CATEGORY.matcher(text);
    if (marks == 0 || !category.matches()) {
      throw new InputException(
          file,
          line,
          "`" + text.strip() + "`",
          marks == 0 ? "a line `%` before the categories" : "a number and the name of a category");
    }
    int number = Integer.parseInt(category.group(1));
    if (names.put(number, category.group(2)) != null) {
      throw new InputException(file, line, "category " + number + " again", "each number once");
    }
  }

  private static void entry(
      Path file,
      int line,
      String text,
      Map<Integer, String> names,
      Map<Integer, List<String>> entries) {
    var entry = ENTRY.matcher(text);
    if (!entry.matches()) {
      throw new InputException(
          file, line, "`" + text.strip() + "`", "a word and the numbers of its categories");
    }
    for (String written : entry.group(2).strip().split("\\s+")) {
      int number = Integer.parseInt(written);
      if (!names.containsKey(number)) {
        throw new InputException(
            file, line, "the unknown category " + number, "one of " + names.keySet());
      }
      entries.computeIfAbsent(number, _ -> new ArrayList<>()).add(entry.group(1).strip());
    }
  }
}
