package org.actant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.actant.table.Table;
import org.actant.technique.Knob;
import org.actant.technique.Technique;
import org.actant.technique.Techniques;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `actant experiment techniques [NAME]`.
@Command(
    name = "techniques",
    description = {
      "List the techniques that a study can name, or the knobs of one.",
      "The saving says what really gets cheaper, and what only looks as if it did."
    },
    footer = {
      "",
      "Examples:",
      "  actant experiment techniques",
      "  actant experiment techniques filter-pruning",
      "  actant experiment techniques --json"
    })
final class ExperimentTechniquesCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "One technique, to see its knobs with their levels.")
  @Nullable String name;

  @Override
  public Integer call() {
    if (name == null) {
      session.console().table(all());
    } else {
      one(Techniques.named(name));
    }
    return ExitCode.DONE;
  }

  private static Table all() {
    var rows = new ArrayList<List<String>>();
    for (Technique technique : Techniques.all()) {
      rows.add(
          List.of(
              technique.name(),
              technique.phase().label(),
              technique.knobs().stream().map(Knob::name).collect(Collectors.joining(" ")),
              technique.source(),
              technique.saving()));
    }
    return new Table(List.of("technique", "phase", "knobs", "source", "saving"), rows);
  }

  private void one(Technique technique) {
    session
        .console()
        .say(
            "%s (%s): %s\nsource: %s\nsaving: %s"
                .formatted(
                    technique.name(),
                    technique.phase().label(),
                    technique.description(),
                    technique.source(),
                    technique.saving()));
    var rows = new ArrayList<List<String>>();
    for (Knob knob : technique.knobs()) {
      rows.add(List.of(knob.name(), levels(knob), knob.defaultLevel(), knob.meaning()));
    }
    session.console().table(new Table(List.of("knob", "levels", "default", "meaning"), rows));
  }

  private static String levels(Knob knob) {
    return switch (knob) {
      case Knob.Number number -> Table.field(number.min()) + " to " + Table.field(number.max());
      case Knob.Count count -> count.min() + " to " + count.max() + ", whole";
      case Knob.Choice choice -> String.join(", ", choice.choices());
      case Knob.Shape _ -> "a network, such as conv16-pool-dense32";
      case Knob.Numbers numbers ->
          "numbers from %s to %s, joined by /"
              .formatted(Table.field(numbers.min()), Table.field(numbers.max()));
    };
  }
}
