package org.actant.cli;

import java.util.ArrayList;
import java.util.List;
import org.actant.trace.Trace;

/// Prints a trace as a tree.
///
/// @param all whether long lists are printed whole
record TraceText(boolean all) {
  private static final int MOST = 12;

  String of(Trace trace) {
    var text = new StringBuilder();
    print(text, trace, "", "");
    return text.toString().stripTrailing();
  }

  private void print(StringBuilder text, Trace trace, String first, String rest) {
    text.append(first).append(place(trace));
    if (!trace.text().isEmpty()) {
      text.append(place(trace).isEmpty() ? "" : ": ").append(trace.text());
    }
    text.append('\n');
    int shown = all ? trace.from().size() : Math.min(MOST, trace.from().size());
    boolean more = shown < trace.from().size();
    for (int i = 0; i < shown; i++) {
      boolean last = i == shown - 1 && !more;
      print(
          text, trace.from().get(i), rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
    }
    if (more) {
      text.append(rest)
          .append("└─ … ")
          .append(trace.from().size() - shown)
          .append(" more (--all)\n");
    }
  }

  private String place(Trace trace) {
    List<Long> lines = trace.lines();
    if (lines.isEmpty()) {
      return trace.path();
    }
    List<String> ranges = ranges(lines);
    int shown = all ? ranges.size() : Math.min(MOST, ranges.size());
    return "%s %s %s%s"
        .formatted(
            trace.path(),
            lines.size() == 1 ? "line" : "lines",
            String.join(", ", ranges.subList(0, shown)),
            shown < ranges.size() ? " and more" : "");
  }

  /// Such as `3, 5–9`.
  private static List<String> ranges(List<Long> lines) {
    var ranges = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      int from = i;
      while (i + 1 < lines.size() && lines.get(i + 1) == lines.get(i) + 1) {
        i++;
      }
      ranges.add(i == from ? "" + lines.get(i) : lines.get(from) + "–" + lines.get(i));
    }
    return ranges;
  }
}
