package org.actant.dataset;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Clothing, 60,000 images to train and 10,000 to test (Xiao, Rasul and Vollgraf 2017, arXiv
/// 1708.07747). The publisher's MD5 sums are those of gzip files, which packagers repack, so ours
/// are of the unpacked content. They were computed from Debian's package `dataset-fashion-mnist`
/// (0.0~git20200523), whose four files give the published MD5 sums again once the name and time
/// that the repacking dropped are put back into the gzip headers.
@AutoService(DatasetSource.class)
public final class FashionMnist implements DatasetSource {
  private static final String ADDRESS =
      "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/";
  private static final Path DEBIAN = Path.of("/usr/share/datasets/fashion-mnist");
  private static final List<IdxSource.Part> PARTS =
      List.of(
          new IdxSource.Part(
              "train-images-idx3-ubyte",
              "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
          new IdxSource.Part(
              "train-labels-idx1-ubyte",
              "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
          new IdxSource.Part(
              "t10k-images-idx3-ubyte",
              "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
          new IdxSource.Part(
              "t10k-labels-idx1-ubyte",
              "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"));

  @Override
  public String name() {
    return "fashion-mnist";
  }

  @Override
  public String description() {
    return "70,000 pieces of clothing, 28 x 28 (Xiao, Rasul and Vollgraf 2017)";
  }

  @Override
  public Dataset load(DatasetRequest request) throws IOException {
    var places = IdxSource.Places.here(name(), ADDRESS, DEBIAN);
    return new IdxSource(
            name(),
            PARTS,
            places,
            "install Debian's package `dataset-fashion-mnist`, or use the data set `glyphs`")
        .load(request);
  }
}
