package org.actant.energy.tools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.actant.input.InputException;

/// perf stat with `-x`: [time,] [socket, processors,] value, unit, event, run time in ns, percent
/// (CSV FORMAT in perf-stat(1)). Numbers follow the locale, and commas in them are not quoted.
final class PerfFields implements PerfLines {
  private static final Pattern TIME = Pattern.compile("\\d+[.,]\\d{9}");
  private static final Pattern GROUP = Pattern.compile("[A-Za-z]\\S*");
  private static final Pattern EVENT = Pattern.compile("[A-Za-z]\\S*");

  private final TextFile file;
  private final char separator;

  PerfFields(TextFile file) {
    this.file = file;
    this.separator = separator(file);
  }

  private static char separator(TextFile file) {
    String line =
        file.lines().stream()
            .filter(text -> text.contains("Joules"))
            .findFirst()
            .orElseThrow(() ->
                new InputException(
                    file.path(), "no energy event", "perf stat -a -e power/energy-pkg/"));
    int after = line.indexOf("Joules") + "Joules".length();
    if (after == line.length()) {
      throw new InputException(file.path(), "`" + line + "`", "value, unit and event");
    }
    return line.charAt(after);
  }

  @Override
  public List<Count> counts() {
    var counts = new ArrayList<Count>();
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean isCut = i == lines.size() - 1 && file.endsMidLine();
      if (!line.isEmpty() && !line.startsWith("#") && line.indexOf(separator) >= 0 && !isCut) {
        count(i + 1L, line, counts);
      }
    }
    return counts;
  }

  private void count(long line, String text, List<Count> counts) {
    List<String> fields =
        Arrays.stream(text.split(Pattern.quote(String.valueOf(separator)), -1))
            .map(String::strip)
            .toList();
    int at = 0;
    OptionalDouble time = OptionalDouble.empty();
    String group = "";
    if (TIME.matcher(fields.getFirst()).matches()) {
      time = Grid.number(fields.getFirst().replace(',', '.'));
      at++;
    }
    if (fields.size() > at + 2 && GROUP.matcher(fields.get(at)).matches()) {
      group = fields.get(at);
      at += 2;
    }
    if (fields.size() < at + 3 || fields.get(at).isEmpty()) {
      return; // a metric of the event above it
    }
    String value = fields.get(at);
    boolean unitIsNumber = Grid.number(fields.get(at + 1)).isPresent();
    if (unitIsNumber || !EVENT.matcher(fields.get(at + 2)).matches()) {
      throw new InputException(
          file.path(),
          line,
          "`" + text + "`",
          "value, unit and event; a decimal comma needs another separator (perf stat -x \\;, or"
              + " LC_ALL=C)");
    }
    OptionalDouble number = value.startsWith("<") ? OptionalDouble.empty() : number(line, value);
    OptionalDouble run =
        fields.size() > at + 3 ? Grid.number(fields.get(at + 3)) : OptionalDouble.empty();
    counts.add(
        new Count(
            line,
            time,
            group,
            fields.get(at + 2),
            number,
            fields.get(at + 1),
            value.startsWith("<") ? value : "",
            run.isPresent() ? OptionalDouble.of(run.getAsDouble() / 1e9) : OptionalDouble.empty()));
  }

  private OptionalDouble number(long line, String value) {
    OptionalDouble number = Grid.number(separator == ',' ? value : value.replace(',', '.'));
    if (number.isEmpty()) {
      throw new InputException(file.path(), line, "`" + value + "`", "a number");
    }
    return number;
  }

  @Override
  public SortedMap<String, String> facts() {
    return new TreeMap<>();
  }
}
