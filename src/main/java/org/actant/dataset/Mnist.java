package org.actant.dataset;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;

/// Handwritten digits, 60,000 to train and 10,000 to test (LeCun, Cortes and Burges). Checksums are
/// those of the published files.
@AutoService(DatasetSource.class)
public final class Mnist implements DatasetSource {
  private static final String ADDRESS = "https://ossci-datasets.s3.amazonaws.com/mnist/";
  private static final List<IdxSource.Part> PARTS =
      List.of(
          new IdxSource.Part(
              "train-images-idx3-ubyte",
              "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
          new IdxSource.Part(
              "train-labels-idx1-ubyte",
              "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
          new IdxSource.Part(
              "t10k-images-idx3-ubyte",
              "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
          new IdxSource.Part(
              "t10k-labels-idx1-ubyte",
              "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"));

  @Override
  public String name() {
    return "mnist";
  }

  @Override
  public String description() {
    return "70,000 handwritten digits, 28 x 28 (LeCun, Cortes and Burges)";
  }

  @Override
  public Dataset load(DatasetRequest request) throws IOException {
    return new IdxSource(
            name(), PARTS, IdxSource.Places.here(name(), ADDRESS), "use the data set `glyphs`")
        .load(request);
  }
}
