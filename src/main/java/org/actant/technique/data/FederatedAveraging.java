package org.actant.technique.data;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.InputShape;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;
import org.actant.technique.Accuracy;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Procedure;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Trains where the images are and averages the weights: in each round some clients take the common
/// network, train it on their own images, and the mean of what they send back, weighted by their
/// images, is the new common network (algorithm 1, FederatedAveraging, of McMahan, Moore, Ramage,
/// Hampson and Agüera y Arcas 2017, arXiv 1602.05629). All clients run one after the other in this
/// process: its processor time is what all of them need together, without the network between them.
/// The paper's clients take plain gradient steps; these use the plan's optimizer, started anew in
/// each round.
@AutoService(Technique.class)
public final class FederatedAveraging implements PlanTechnique {
  @Override
  public String name() {
    return "federated";
  }

  @Override
  public String description() {
    return "trains on the parts of several clients and averages their weights, round by round";
  }

  @Override
  public String source() {
    return "McMahan et al. 2017, Communication-Efficient Learning of Deep Networks from"
        + " Decentralized Data, arXiv 1602.05629";
  }

  @Override
  public Phase phase() {
    return Phase.DATA;
  }

  @Override
  public String saving() {
    return "images stay where they are; it takes more steps and sends the weights back and forth"
        + " (`bytes exchanged`, whose energy is not measured)";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Count("clients", "who the images are divided among", 1, 10_000, "10"),
        new Knob.Number("fraction", "the share of the clients in a round", 1e-4, 1, "1"),
        new Knob.Count("rounds", "how often weights are averaged", 1, 10_000, "5"),
        new Knob.Count("local-epochs", "passes of a client over its images", 1, 1000, "1"),
        new Knob.Choice(
            "division",
            "any images for each client, or two shards of images sorted by label",
            List.of("iid", "label-shards"),
            "iid"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    return plan.withProcedureOf(
        name(),
        new Rounds(
            levels.count("clients"),
            levels.number("fraction"),
            levels.count("rounds"),
            levels.count("local-epochs"),
            levels.text("division").equals("label-shards")));
  }

  private record Rounds(
      int clients, double fraction, int rounds, int localEpochs, boolean labelShards)
      implements Procedure {
    private static final int SHARDS = 2;

    @Override
    public TrainedNetwork train(Plan plan, Workbench workbench) {
      var random = new Random(workbench.seed());
      List<ImageSet> parts = divide(workbench.images(), random);
      TrainedNetwork common =
          Trainer.untrained(plan.network(), InputShape.of(workbench.images()), plan.training());
      Training local = local(plan.training());
      int chosen = Math.max(1, (int) Math.round(fraction * clients));
      for (int round = 1; round <= rounds; round++) {
        List<ImageSet> now =
            Arrays.stream(Draws.shuffled(IntStream.range(0, clients).toArray(), random))
                .limit(chosen)
                .sorted()
                .mapToObj(parts::get)
                .toList();
        common = round(common, now, local, round, workbench);
      }
      long values = common.weights().stream().mapToLong(Rounds::values).sum();
      workbench
          .findings()
          .add("bytes exchanged", "bytes", 2.0 * rounds * chosen * values * Float.BYTES);
      return common;
    }

    private TrainedNetwork round(
        TrainedNetwork common,
        List<ImageSet> parts,
        Training local,
        int round,
        Workbench workbench) {
      double all = parts.stream().mapToInt(ImageSet::size).sum();
      double[] shares = parts.stream().mapToDouble(part -> part.size() / all).toArray();
      double[] losses = new double[localEpochs];
      var sent = new ArrayList<List<LayerWeights>>();
      for (int i = 0; i < shares.length; i++) {
        double share = shares[i];
        TrainedNetwork own =
            Trainer.fineTune(
                common,
                parts.get(i),
                local,
                workbench.hooks(local),
                (epoch, _, loss) -> losses[epoch - 1] += share * loss);
        sent.add(own.weights());
      }
      for (int epoch = 0; epoch < localEpochs; epoch++) {
        workbench
            .findings()
            .epoch((round - 1) * localEpochs + epoch + 1, rounds * localEpochs, losses[epoch]);
      }
      var mean =
          TrainedNetwork.of(
              common.architecture(), common.input(), new WeightAverage(shares).of(sent));
      if (workbench.validation().size() > 0) {
        workbench
            .findings()
            .add(
                "validation accuracy of round " + round,
                "",
                Accuracy.of(mean, workbench.validation()));
      }
      return mean;
    }

    private Training local(Training training) {
      return training.withEpochs(localEpochs);
    }

    /// Every number that goes over the wire: weights and the statistics of batch normalization.
    private static long values(LayerWeights layer) {
      long statistics =
          layer instanceof LayerWeights.Convolution convolution
              ? convolution.normalization().map(n -> 2L * n.mean().length).orElse(0L)
              : 0;
      return layer.trainable() + statistics;
    }

    private List<ImageSet> divide(ImageSet images, Random random) {
      int pieces = labelShards ? SHARDS * clients : clients;
      if (images.size() < pieces) {
        throw new InputException(
            "found %s images for %s clients; expected at least %s"
                .formatted(images.size(), clients, pieces));
      }
      int[] order = Draws.shuffled(IntStream.range(0, images.size()).toArray(), random);
      if (labelShards) {
        order =
            Arrays.stream(order)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> images.labels()[i]))
                .mapToInt(i -> i)
                .toArray();
      }
      int[] sorted = order;
      int[] dealt = Draws.shuffled(IntStream.range(0, pieces).toArray(), random);
      int each = pieces / clients;
      return IntStream.range(0, clients)
          .mapToObj(client ->
              Arrays.stream(dealt, client * each, (client + 1) * each)
                  .flatMap(piece -> piece(sorted, piece, pieces))
                  .toArray())
          .map(images::pick)
          .toList();
    }

    /// One of `pieces` pieces of `whole`, whose lengths differ by one at most.
    private static IntStream piece(int[] whole, int piece, int pieces) {
      return Arrays.stream(
          whole,
          (int) ((long) whole.length * piece / pieces),
          (int) ((long) whole.length * (piece + 1) / pieces));
    }
  }
}
