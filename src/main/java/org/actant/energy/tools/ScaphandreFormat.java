package org.actant.energy.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Recording;
import org.actant.input.InputException;
import tools.jackson.databind.JsonNode;

/// The reports of `scaphandre json` (hubblo-org/scaphandre 0.3 to 1.0, `exporters/json.rs`): host,
/// sockets with their domains, and the processes that used most, each in microwatts as a mean since
/// the report before. An array of reports, or reports one after another.
final class ScaphandreFormat implements ToolFormat {
  private static final String TOOL = "scaphandre";
  private static final double WATTS_PER_MICROWATT = 1e-6;
  private static final String RAPL =
      "RAPL counters, as a mean since the report before (consumption in microwatts)";
  private static final String SHARE =
      "share of the host's power by processor time; a process is in a report only while it is"
          + " among those that use most";

  @Override
  public String name() {
    return TOOL;
  }

  @Override
  public String description() {
    return "Scaphandre 0.3 to 1.0: reports of `scaphandre json`";
  }

  @Override
  public boolean recognizes(FileHead head) {
    return head.text().stripLeading().matches("(?s)[\\[{].*")
        && head.text().contains("\"host\"")
        && head.text().contains("\"consumption\"");
  }

  @Override
  public List<Recording> read(Path path) throws IOException {
    TextFile file = TextFile.read(path);
    var notes = new ArrayList<String>();
    List<JsonNode> reports = JsonValues.of(file, notes);
    var timeline = new Timeline(file, TOOL, PowerIntegral.Rule.MEAN_SINCE_LAST);
    for (int i = 0; i < reports.size(); i++) {
      JsonNode host = reports.get(i).path("host");
      timeline.row(i + 1L, figure(file, i, host, "timestamp"));
      timeline.put(
          Timeline.power(TOOL, "host", Tier.T3, Domain.PLATFORM),
          RAPL + ": psys where there is one, else packages and memory",
          watts(file, i, host));
      sockets(file, i, reports.get(i).path("sockets"), timeline);
      consumers(file, i, reports.get(i).path("consumers"), timeline);
    }
    timeline.started(
        Times.of(Times.Kind.EPOCH_S)
            .instant(
                String.format(
                    Locale.ROOT,
                    "%.3f",
                    figure(file, 0, reports.getFirst().path("host"), "timestamp"))));
    timeline.notes(notes);
    return List.of(timeline.recording("#"));
  }

  private static void sockets(TextFile file, int report, JsonNode sockets, Timeline timeline) {
    for (JsonNode socket : sockets) {
      String id = "socket-" + socket.path("id").asString("");
      timeline.put(
          Timeline.power(TOOL, id, Tier.T3, Domain.PACKAGE), RAPL, watts(file, report, socket));
      for (JsonNode domain : socket.path("domains")) {
        String name = domain.path("name").asString("");
        timeline.put(
            Timeline.power(TOOL, id + "-" + name, Tier.T3, domain(name)),
            RAPL,
            watts(file, report, domain));
      }
    }
  }

  private static void consumers(TextFile file, int report, JsonNode consumers, Timeline timeline) {
    var seen = new TreeSet<String>();
    for (JsonNode consumer : consumers) {
      String exe = consumer.path("exe").asString("");
      String name = "process-" + consumer.path("pid").asString("") + " " + exe;
      if (seen.add(name)) {
        timeline.put(
            new Channel(TOOL, name + "-power", Tier.T3, Domain.OTHER, Scope.PROCESS, "W"),
            SHARE,
            watts(file, report, consumer));
      }
    }
  }

  private static Domain domain(String name) {
    return switch (name) {
      case "dram" -> Domain.MEMORY;
      case "core" -> Domain.CORE;
      case "uncore" -> Domain.UNCORE;
      default -> Domain.OTHER;
    };
  }

  private static OptionalDouble watts(TextFile file, int report, JsonNode of) {
    return OptionalDouble.of(figure(file, report, of, "consumption") * WATTS_PER_MICROWATT);
  }

  private static double figure(TextFile file, int report, JsonNode of, String name) {
    JsonNode value = of.path(name);
    if (!value.isNumber() || Grid.sensible(value.doubleValue()).isEmpty()) {
      throw new InputException(
          file.path(),
          "report " + (report + 1) + " with `" + name + "` " + value,
          "a number, as Scaphandre writes it");
    }
    return value.doubleValue();
  }
}
