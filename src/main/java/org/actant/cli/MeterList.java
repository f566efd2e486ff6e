package org.actant.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actant.energy.Availability;
import org.actant.energy.Meter;
import org.actant.energy.linux.Surroundings;
import org.actant.table.Table;

/// All meters and whether they work, with what stands between them and the hardware.
///
/// @param surroundings a sentence for a container and for a virtual machine
record MeterList(List<String> surroundings, List<Row> rows) {
  private static final int WIDTH = 100;

  /// One meter.
  ///
  /// @param how it works, or why it does not and what to do
  private record Row(String meter, String tier, boolean works, String what, String how) {}

  static MeterList of(List<Meter> meters, Surroundings surroundings) {
    return new MeterList(
        surroundings.sentences(), meters.stream().map(meter -> row(meter)).toList());
  }

  private static Row row(Meter meter) {
    String tier = meter.tier().name() + " " + meter.tier().title();
    return switch (meter.availability()) {
      case Availability.Present(String detail) ->
          new Row(meter.name(), tier, true, meter.description(), detail);
      case Availability.Absent(String reason) ->
          new Row(meter.name(), tier, false, meter.description(), reason);
    };
  }

  /// Returns a table of what there is, then a paragraph a meter: reasons are too long for a table,
  /// and what can be done stands at their ends.
  String text() {
    var text = new StringBuilder();
    text.append(
        TextTable.format(
            new Table(
                List.of("meter", "tier", "works", "what"),
                rows.stream()
                    .map(row -> List.of(row.meter, row.tier, row.works ? "yes" : "no", row.what))
                    .toList())));
    paragraphs(text, "How these work", true);
    paragraphs(text, "Why these do not", false);
    for (String sentence : surroundings) {
      text.append('\n');
      hang(text, "", sentence, 0);
    }
    return text.toString().stripTrailing();
  }

  private void paragraphs(StringBuilder text, String title, boolean works) {
    int indent = rows.stream().mapToInt(row -> row.meter.length()).max().orElse(0) + 2;
    List<Row> chosen = rows.stream().filter(row -> row.works == works).toList();
    if (!chosen.isEmpty()) {
      text.append('\n').append(title).append('\n');
      Map<String, String> said = new HashMap<>();
      for (Row row : chosen) {
        String first = said.putIfAbsent(row.how, row.meter);
        hang(text, row.meter, first == null ? row.how : "as " + first, indent);
      }
    }
  }

  /// Appends a text beside a short head, broken at spaces; a long word stands alone.
  private static void hang(StringBuilder text, String head, String body, int indent) {
    var line = new StringBuilder(head).repeat(' ', indent - head.length());
    boolean empty = true;
    for (String word : body.split("\\s+", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(" ".repeat(indent));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    text.append(line).append('\n');
  }

  /// The same as data.
  Map<String, Object> value() {
    var meters = new ArrayList<Map<String, Object>>();
    for (Row row : rows) {
      var meter = new LinkedHashMap<String, Object>();
      meter.put("meter", row.meter);
      meter.put("tier", row.tier);
      meter.put("works", row.works);
      meter.put("what", row.what);
      meter.put(row.works ? "how" : "why_not", row.how);
      meters.add(meter);
    }
    var value = new LinkedHashMap<String, Object>();
    value.put("meters", meters);
    value.put("surroundings", surroundings);
    return value;
  }
}
