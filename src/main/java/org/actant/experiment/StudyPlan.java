package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.actant.measure.Summary;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// What a study would run, said before anything runs.
///
/// @param conditions with what they change
/// @param trials of one block in its order, then how many there are in all, and the time they take
/// @param notes what a reader must know of the design, such as effects that cannot be told apart
/// @param missing what this machine lacks of what the study needs, beside its data
public record StudyPlan(
    Table conditions, String trials, String time, List<String> notes, List<String> missing) {
  /// @param blocks such as `1-3`; empty for all
  public static StudyPlan of(Workspace workspace, String id, Optional<String> blocks, Clock clock)
      throws IOException {
    Study study = Studies.read(workspace, id);
    Schedule schedule =
        blocks.map(part -> Schedule.part(study, part)).orElseGet(() -> Schedule.of(study));
    return new StudyPlan(
        conditions(study),
        trials(study, schedule),
        time(study, schedule, earlier(workspace, study)),
        study.notes(),
        Needs.missing(workspace, study, StudyRun.meters(), new Preparation(workspace, clock)));
  }

  private static Table conditions(Study study) {
    var rows = new ArrayList<List<String>>();
    for (Condition condition : study.conditions()) {
      rows.add(
          List.of(
              condition.id(),
              condition.id().equals(study.baseline()) ? "baseline" : "",
              condition.technique(),
              condition.level()));
    }
    return new Table(List.of("condition", "", "techniques", "levels"), rows);
  }

  private static String trials(Study study, Schedule schedule) {
    List<Trial> plan = Trial.plan(study, schedule);
    String order =
        String.join(
            ", ",
            plan.stream()
                .filter(trial -> trial.block() == schedule.first())
                .map(Trial::condition)
                .toList());
    String more =
        !schedule.open()
            ? ""
            : "; the pilot then plans up to %s blocks".formatted(study.replication().most());
    int blocks = schedule.last() - schedule.first() + 1;
    return "%s trials in %s%s; the first: %s"
        .formatted(plan.size(), blocks == 1 ? "one block" : blocks + " blocks", more, order);
  }

  /// The mean time of the trials of each condition in runs of the same study.
  private static Map<String, Double> earlier(Workspace workspace, Study study) throws IOException {
    Map<String, List<Double>> seconds = new HashMap<>();
    for (RunFolder run : RunFolder.all(workspace, study.id())) {
      if (Files.exists(run.file(RunFolder.STUDY))
          && run.study().subject().equals(study.subject())) {
        Table trials = run.read(RawTables.TRIALS);
        for (int row = 0; row < trials.rows().size(); row++) {
          seconds
              .computeIfAbsent(trials.get(row, "condition"), _ -> new ArrayList<>())
              .add(Double.valueOf(trials.get(row, "elapsed_s")));
        }
      }
    }
    var means = new HashMap<String, Double>();
    seconds.forEach((condition, values) ->
        means.put(
            condition,
            Summary.of(values.stream().mapToDouble(Double::doubleValue).toArray()).mean()));
    return means;
  }

  private static String time(Study study, Schedule schedule, Map<String, Double> earlier) {
    Protocol protocol = study.protocol();
    double known = 0;
    int unknown = 0;
    List<Trial> plan = Trial.plan(study, schedule);
    for (Trial trial : plan) {
      known += protocol.coolDownSeconds();
      String like = trial.condition().equals(Trial.TWIN) ? study.baseline() : trial.condition();
      if (trial.isIdle()) {
        known += protocol.idleSeconds();
      } else if (earlier.containsKey(like)) {
        known += earlier.get(like);
      } else {
        unknown++;
        known +=
            trial.isTraining() || study.subject() instanceof Subject.Command
                ? 0
                : protocol.repetitions() * protocol.windowSeconds();
      }
    }
    String minutes = String.format(Locale.ROOT, "%.1f minutes", known / 60);
    return unknown == 0
        ? "about " + minutes + ", as in earlier runs"
        : "more than %s: of %s of %s trials no earlier run says how long they take, and only their"
                .formatted(minutes, unknown, plan.size())
            + " pauses and windows are counted";
  }
}
