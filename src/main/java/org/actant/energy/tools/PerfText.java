package org.actant.energy.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.InputException;

/// perf stat as written for people, in any locale: the sign before the nine decimals of the elapsed
/// time is the decimal sign.
final class PerfText implements PerfLines {
  private static final String NUMBER = "[\\d.,'\\u00a0\\u202f]*\\d";
  private static final Pattern ENERGY =
      Pattern.compile(
          "\\s*(?:(\\d+[.,]\\d{9})\\s+)?(?:([A-Z]\\S*)\\s+\\d+\\s+)?("
              + NUMBER
              + "|<not \\w+>)\\s+Joules\\s+"
              + "(\\S*energy-\\S*).*");
  private static final Pattern ELAPSED =
      Pattern.compile("\\s*(\\d+[.,]\\d+)\\s+(?:\\+-\\s+[\\d.,]+\\s+)?seconds time elapsed.*");
  private static final Pattern COMMAND =
      Pattern.compile("\\s*Performance counter stats for (.*?)(?: \\((\\d+) runs\\))?:.*");

  private final TextFile file;

  PerfText(TextFile file) {
    this.file = file;
  }

  static boolean isEnergy(String line) {
    return ENERGY.matcher(line).matches();
  }

  @Override
  public List<Count> counts() {
    var counts = new ArrayList<Count>();
    boolean isComma = decimalComma();
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = ENERGY.matcher(lines.get(i));
      if (matcher.matches()) {
        String at = matcher.group(1);
        String value = matcher.group(3);
        boolean counted = !value.startsWith("<");
        counts.add(
            new Count(
                i + 1L,
                at == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(at.replace(',', '.'))),
                matcher.group(2) == null ? "" : matcher.group(2),
                matcher.group(4),
                counted
                    ? OptionalDouble.of(number(i + 1L, value, isComma))
                    : OptionalDouble.empty(),
                "Joules",
                counted ? "" : value,
                OptionalDouble.empty()));
      }
    }
    return counts;
  }

  @Override
  public SortedMap<String, String> facts() {
    var facts = new TreeMap<String, String>();
    for (String line : file.lines()) {
      Matcher elapsed = ELAPSED.matcher(line);
      Matcher command = COMMAND.matcher(line);
      if (elapsed.matches()) {
        facts.put("elapsed_s", elapsed.group(1).replace(',', '.'));
      } else if (command.matches()) {
        facts.put("command", command.group(1).replaceAll("^'|'$", ""));
        if (command.group(2) != null) {
          facts.put("runs", command.group(2));
        }
      }
    }
    return facts;
  }

  private boolean decimalComma() {
    return file.lines().stream()
        .anyMatch(line ->
            (ELAPSED.matcher(line).matches() && line.strip().matches("\\d+,.*"))
                || line.strip().matches("\\d+,\\d{9}\\s.*"));
  }

  private double number(long line, String text, boolean isComma) {
    return (isComma ? DecimalSign.COMMA : DecimalSign.POINT)
        .parse(text)
        .orElseThrow(() ->
            new InputException(
                file.path(),
                line,
                "`" + text + "`",
                "a number with a decimal "
                    + (isComma ? "comma" : "point")
                    + ", as in the elapsed time"));
  }
}
