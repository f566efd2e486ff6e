package org.actant.technique.training;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Locale;
import org.actant.network.Training;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;

/// Ends the training when the validation images have not been answered better for some epochs, and
/// goes back to the best weights (Prechelt 1998). The study must keep validation images. The
/// finding `epochs` says where it stopped.
@AutoService(Technique.class)
public final class EarlyStopping implements PlanTechnique {
  @Override
  public String name() {
    return "early-stopping";
  }

  @Override
  public String description() {
    return "stops training when validation images are no longer answered better";
  }

  @Override
  public String source() {
    return "Prechelt 1998, Early Stopping - But When?, doi:10.1007/3-540-49430-8_3";
  }

  @Override
  public Phase phase() {
    return Phase.TRAINING;
  }

  @Override
  public String saving() {
    return "real: epochs that are not run; looking at the validation images is counted";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Count("patience", "epochs without improvement before it ends", 1, 1000, "2"),
        new Knob.Choice(
            "score",
            "what is watched on the validation images",
            List.of("accuracy", "loss"),
            "accuracy"),
        new Knob.Number("least", "the improvement that counts", 0, 10, "0"),
        new Knob.Count("most-epochs", "epochs at most; 0: the plan's", 0, 100_000, "0"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    var score = Training.Score.valueOf(levels.text("score").toUpperCase(Locale.ROOT));
    Training training =
        plan.training()
            .withPatience(
                new Training.Patience(score, levels.count("patience"), levels.number("least")));
    int most = levels.count("most-epochs");
    return plan.withTraining(most == 0 ? training : training.withEpochs(most));
  }
}
