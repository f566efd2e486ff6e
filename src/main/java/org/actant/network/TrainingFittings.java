package org.actant.network;

import java.util.Optional;
import org.deeplearning4j.nn.conf.weightnoise.IWeightNoise;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.schedule.ISchedule;

/// What a network is given that is to be trained.
///
/// @param stepsPerEpoch how many batches make an epoch
record TrainingFittings(Training training, TrainingHooks hooks, long stepsPerEpoch)
    implements Fittings {
  @Override
  public IActivation activation(int layer, boolean rectified) {
    Optional<TrainingHooks.RoundedActivations> rounded = hooks.activations();
    if (rectified
        && rounded.isPresent()
        && layer < rounded.get().largest().length
        && rounded.get().largest()[layer] > 0) {
      return new RoundedRelu(rounded.get().largest()[layer], rounded.get().levels());
    }
    return Fittings.NONE.activation(layer, rectified);
  }

  @Override
  public Optional<IWeightNoise> noise(int layer) {
    return hooks.forward().map(operator -> new ForwardNoise(layer, operator));
  }

  @Override
  public Optional<ILossFunction> loss() {
    return hooks.soft().map(soft -> new SoftTargetLoss(soft.temperature(), soft.alpha()));
  }

  @Override
  public double weightDecay() {
    return training.weightDecay();
  }

  @Override
  public IUpdater updater() {
    ISchedule rate = new Rate(this);
    return switch (training.optimizer()) {
      case Optimizer.Sgd() -> new Sgd(rate);
      case Optimizer.Nesterov(double momentum) -> new Nesterovs(rate, new Momentum(this, momentum));
      case Optimizer.Adam(double beta1, double beta2, double epsilon) ->
          Adam.builder()
              .learningRateSchedule(rate)
              .beta1(beta1)
              .beta2(beta2)
              .epsilon(epsilon)
              .build();
      case Optimizer.AmsGrad() -> new AMSGrad(rate);
      case Optimizer.Nadam() -> new Nadam(rate);
      case Optimizer.RmsProp(double decay) ->
          RmsProp.builder().learningRateSchedule(rate).rmsDecay(decay).build();
      case Optimizer.AdaGrad() -> new ScheduledAdaGrad(rate);
    };
  }

  /// The learning rate of a step, counted from 0.
  double rate(long step) {
    double epoch = (double) step / stepsPerEpoch;
    return training.learningRate() * training.schedule().factor(progress(step), epoch);
  }

  private double progress(long step) {
    double steps = (double) stepsPerEpoch * training.epochs();
    return Math.min(Math.nextDown(1.0), step / steps);
  }

  /// AdaGrad whose copies keep its schedule; those of DL4J 1.0.0-M2.1 lose it.
  @SuppressWarnings("serial") // never serialized
  private static final class ScheduledAdaGrad extends AdaGrad {
    ScheduledAdaGrad(ISchedule rate) {
      super(rate);
    }

    @Override
    @SuppressWarnings("MissingSuperCall") // never changed
    public AdaGrad clone() {
      return this;
    }
  }

  @SuppressWarnings("serial") // never serialized
  private record Rate(TrainingFittings fittings) implements ISchedule {
    @Override
    public double valueAt(int iteration, int epoch) {
      return fittings.rate(iteration);
    }

    @Override
    @SuppressWarnings("MissingSuperCall") // immutable
    public ISchedule clone() {
      return this;
    }
  }

  @SuppressWarnings("serial") // never serialized
  private record Momentum(TrainingFittings fittings, double usual) implements ISchedule {
    @Override
    public double valueAt(int iteration, int epoch) {
      return fittings.training.schedule().momentum(usual, fittings.progress(iteration));
    }

    @Override
    @SuppressWarnings("MissingSuperCall") // immutable
    public ISchedule clone() {
      return this;
    }
  }
}
