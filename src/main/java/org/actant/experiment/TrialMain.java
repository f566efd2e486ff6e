package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.network.TrainingFailedException;

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
      return new Message.Failed(reason(e));
    }
  }

  /// What was said for a reader, or the error at the root of others.
  static String reason(Throwable failure) {
    if (failure instanceof InputException
        || failure instanceof UnavailableException
        || failure instanceof TrainingFailedException) {
      return String.valueOf(failure.getMessage());
    }
    Throwable root = failure;
    while (root.getCause() != null && !(root instanceof OutOfMemoryError)) {
      root = root.getCause();
    }
    return root instanceof OutOfMemoryError
        ? "memory ran out: " + root.getMessage()
        : root.getClass().getSimpleName() + ": " + root.getMessage();
  }

  private static TrialResult run(TrialChannel channel, TrialTask task) throws IOException {
    if (task.study().subject() instanceof Subject.Model model) {
      return ModelTrial.run(channel, task, model);
    }
    return task.trial().isTraining()
        ? TrainingTrial.run(channel, task)
        : ServingTrial.run(channel, task);
  }
}
