package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Path;

/// The main class of a trial's process. The argument is the file of a [TrialTask].
public final class TrialMain {
  private TrialMain() {}

  public static void main(String[] args) {
    var channel = TrialChannel.standard();
    channel.say(attempt(channel, Path.of(args[0])));
    System.exit(0);
  }

  /// Whatever goes wrong is this trial's outcome, and memory that runs out is something a study may
  /// find out.
  private static Message attempt(TrialChannel channel, Path file) {
    try {
      return new Message.Done(run(channel, TrialTask.read(file)));
    } catch (IOException | RuntimeException | OutOfMemoryError | LinkageError e) {
      channel.log(e);
      return new Message.Failed(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static TrialResult run(TrialChannel channel, TrialTask task) throws IOException {
    return task.trial().isTraining()
        ? TrainingTrial.run(channel, task)
        : ServingTrial.run(channel, task);
  }
}
