package org.actant.technique.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.actant.dataset.ImageSet;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.technique.Plan;
import org.actant.technique.Procedure;
import org.actant.technique.Workbench;

/// Training on images that lie in a file and are read and decoded either before every epoch or
/// once. Writing the file is part of the training window too and is told as `s to store`, as a data
/// set is stored once and read many times.
///
/// @param cached whether the decoded images are kept
record FromStorage(StoredImages.Format format, boolean cached) implements Procedure {
  @Override
  public TrainedNetwork train(Plan plan, Workbench workbench) throws IOException {
    Path file = Files.createTempFile("actant-images", "." + format.name().toLowerCase(Locale.ROOT));
    try {
      return train(plan, workbench, file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private TrainedNetwork train(Plan plan, Workbench workbench, Path file) throws IOException {
    ImageSet images = workbench.images();
    long begun = System.nanoTime();
    StoredImages stored = StoredImages.write(images, format, file);
    var reader = new Reader(stored, new float[images.pixels().length]);
    workbench.findings().add("time to store", "s", (System.nanoTime() - begun) / 1e9);
    workbench.findings().add("stored", "bytes", (double) stored.bytes());
    reader.read();
    TrainedNetwork network =
        Trainer.train(
            plan.network(),
            images.withPixels(images.height(), images.width(), reader.pixels),
            plan.training(),
            workbench.hooks(plan.training()),
            (epoch, epochs, loss) -> {
              workbench.findings().epoch(epoch, epochs, loss);
              if (!cached && epoch < epochs) {
                reader.read();
              }
            });
    workbench.findings().add("time to read and decode", "s", reader.nanos / 1e9);
    workbench.findings().add("times decoded", "", reader.times);
    return network;
  }

  /// Decodes into the array that is trained on: every time the same values, each time with all the
  /// work.
  private static final class Reader {
    private final StoredImages stored;
    private final float[] pixels;
    private long nanos;
    private int times;

    Reader(StoredImages stored, float[] pixels) {
      this.stored = stored;
      this.pixels = pixels;
    }

    void read() {
      long begun = System.nanoTime();
      try {
        stored.read(pixels);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      nanos += System.nanoTime() - begun;
      times++;
    }
  }
}
