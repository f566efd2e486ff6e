package org.actant.technique;

import java.io.IOException;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;

/// How a network comes from images. Procedures are values: two that are equal do the same.
public interface Procedure {
  /// Ordinary training on all images.
  Procedure PLAIN = new Plain();

  /// Trains `plan.network()` as `plan.training()` says.
  TrainedNetwork train(Plan plan, Workbench workbench) throws IOException;

  /// One network, all images, every epoch.
  record Plain() implements Procedure {
    @Override
    public TrainedNetwork train(Plan plan, Workbench workbench) {
      TrainedNetwork network =
          Trainer.train(
              plan.network(),
              workbench.images(),
              plan.training(),
              workbench.hooks(plan.training()),
              workbench.findings()::epoch);
      if (plan.training().patience().isPresent()) {
        workbench.findings().add("epochs", "", workbench.findings().losses().size());
      }
      return network;
    }
  }
}
