package org.actant.technique.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.actant.dataset.DatasetRequest;
import org.actant.dataset.Datasets;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.Cut;
import org.actant.network.InputShape;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;
import org.actant.technique.Accuracy;
import org.actant.technique.Findings;
import org.actant.technique.Plan;
import org.actant.technique.Procedure;
import org.actant.technique.Workbench;

/// Learning on other images first, then training the last layers.
///
/// @param source `half-classes`, a data set, or `none`
/// @param frozen how many layers with weights stay as they were learnt first
/// @param sourceEpochs of learning first; 0 for the plan's
/// @param sourceImages of another data set; 0 for all
/// @param target the accuracy on validation images at which training ends; 0 for none
record Transfer(String source, int frozen, int sourceEpochs, int sourceImages, double target)
    implements Procedure {
  @Override
  public TrainedNetwork train(Plan plan, Workbench workbench) throws IOException {
    if (target > 0 && workbench.validation().size() == 0) {
      throw new InputException(
          "found a target for `transfer` and no validation images; expected the study to keep"
              + " some");
    }
    TrainedNetwork learnt = learnFirst(plan, workbench);
    try (Spending spending = Spending.ofProcessorSeconds()) {
      TrainedNetwork network = trainLast(learnt, plan.training(), workbench);
      workbench.findings().add("processor time of training on the task", "s", spending.soFar());
      return network;
    }
  }

  private TrainedNetwork learnFirst(Plan plan, Workbench workbench) throws IOException {
    Training training = plan.training();
    if (source.equals("none")) {
      return Trainer.untrained(plan.network(), InputShape.of(workbench.images()), training);
    }
    ImageSet images = sourceImages(workbench);
    try (Spending spending = Spending.ofProcessorSeconds()) {
      TrainedNetwork learnt =
          Trainer.train(
              plan.network(),
              images,
              training.withEpochs(sourceEpochs == 0 ? training.epochs() : sourceEpochs),
              workbench.hooks(training),
              workbench.findings()::epoch);
      Findings findings = workbench.findings();
      findings.add("processor time of learning first", "s", spending.soFar());
      findings.add("images learnt from first", "", images.size());
      return learnt;
    }
  }

  private ImageSet sourceImages(Workbench workbench) throws IOException {
    ImageSet own = workbench.images();
    if (source.equals("half-classes")) {
      return halfOfTheClasses(own, new Random(workbench.seed()));
    }
    ImageSet other =
        Datasets.load(source, new DatasetRequest(Path.of(""), sourceImages, 1, workbench.seed()))
            .train();
    if (!InputShape.of(other).equals(InputShape.of(own))) {
      throw new InputException(
          "found `transfer` from `%s`, %s, to %s; expected images of one shape and equally many classes"
              .formatted(source, InputShape.of(other), InputShape.of(own)));
    }
    return other;
  }

  private static ImageSet halfOfTheClasses(ImageSet images, Random random) {
    boolean[] taken = new boolean[images.classes()];
    int left = images.classes() / 2;
    for (int k = 0; k < taken.length; k++) {
      taken[k] = random.nextInt(taken.length - k) < left;
      left -= taken[k] ? 1 : 0;
    }
    int[] labels = images.labels();
    return images.pick(IntStream.range(0, images.size()).filter(i -> taken[labels[i]]).toArray());
  }

  /// Lets the images pass the frozen layers once and trains the rest.
  private TrainedNetwork trainLast(TrainedNetwork learnt, Training training, Workbench workbench) {
    Cut cut = Cut.after(learnt, frozen);
    var features =
        new Workbench(
            cut.features(workbench.images()),
            cut.features(workbench.validation()),
            workbench.seed(),
            workbench.threads(),
            workbench.findings());
    TrainedNetwork tail = fresh(cut, features, training);
    return cut.with(
        target == 0
            ? Trainer.fineTune(
                tail,
                features.images(),
                training,
                features.hooks(training),
                workbench.findings()::epoch)
            : untilTarget(tail, training, features));
  }

  /// The last layers as random as they would be from scratch.
  private static TrainedNetwork fresh(Cut cut, Workbench features, Training training) {
    return Trainer.untrained(cut.tail().architecture(), InputShape.of(features.images()), training);
  }

  private TrainedNetwork untilTarget(TrainedNetwork tail, Training training, Workbench features) {
    TrainedNetwork network = tail;
    for (int epoch = 1; epoch <= training.epochs(); epoch++) {
      int now = epoch;
      network =
          Trainer.fineTune(
              network,
              features.images(),
              training.withEpochs(1).withSeed(training.seed() + epoch),
              (_, _, loss) -> features.findings().epoch(now, training.epochs(), loss));
      if (Accuracy.of(network, features.validation()) >= target) {
        features.findings().add("epochs to target", "", epoch);
        return network;
      }
    }
    features.findings().add("target reached", "", 0);
    return network;
  }
}
