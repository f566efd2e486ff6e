package org.actant.dataset;

import com.google.auto.service.AutoService;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;

/// Small color photographs of ten kinds of things, 50,000 to train and 10,000 to test (Krizhevsky
/// 2009, *Learning Multiple Layers of Features from Tiny Images*). They are read from the
/// workspace, folder `datasets/cifar-10`, and never downloaded: either the archive of the binary
/// version as it was published, whose SHA-256 is checked (its published MD5 is
/// `c32a1d4ab5d03f1284b67883e8d87530`), or its six unpacked files, of which no checksums were
/// published. Of those the numbers of images in each class must be the published ones.
@AutoService(DatasetSource.class)
public final class Cifar10 implements DatasetSource {
  private static final String ADDRESS = "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz";
  private static final String ARCHIVE = "cifar-10-binary.tar.gz";
  private static final String SHA256 =
      "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd";
  private static final List<String> TRAIN =
      List.of(
          "data_batch_1.bin",
          "data_batch_2.bin",
          "data_batch_3.bin",
          "data_batch_4.bin",
          "data_batch_5.bin");
  private static final String TEST = "test_batch.bin";

  private final int imagesPerFile;
  private final String sha256;

  public Cifar10() {
    this(10_000, SHA256);
  }

  /// @param imagesPerFile evenly of all classes in the test file and in all training files together
  /// @param sha256 of the archive
  Cifar10(int imagesPerFile, String sha256) {
    this.imagesPerFile = imagesPerFile;
    this.sha256 = sha256;
  }

  @Override
  public String name() {
    return "cifar-10";
  }

  @Override
  public String description() {
    return "60,000 color photographs of ten kinds, 32 x 32 (Krizhevsky 2009)";
  }

  @Override
  public Dataset load(DatasetRequest request) throws IOException {
    Path folder = request.workspaceRoot().resolve("datasets").resolve(name());
    SortedMap<String, ImageSet> batches = batches(folder);
    ImageSet train = joined(TRAIN.stream().map(name -> batch(folder, batches, name)).toList());
    ImageSet test = batch(folder, batches, TEST);
    checkCounts(folder, "training", train);
    checkCounts(folder, "test", test);
    return new Dataset(
        name(),
        Subset.draw(train, request.trainLimit(), request.seed()),
        Subset.draw(test, request.testLimit(), request.seed() + 1));
  }

  private SortedMap<String, ImageSet> batches(Path folder) throws IOException {
    var reader = new CifarBatches(imagesPerFile);
    Path archive = folder.resolve(ARCHIVE);
    if (Files.isRegularFile(archive)) {
      verify(archive);
      return reader.readArchive(archive);
    }
    var batches = new TreeMap<String, ImageSet>();
    for (Path place : List.of(folder, folder.resolve("cifar-10-batches-bin"))) {
      for (String name : names()) {
        Path file = place.resolve(name);
        if (Files.isRegularFile(file)) {
          try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            batches.put(name, reader.read(file, in));
          }
        }
      }
    }
    if (batches.isEmpty()) {
      throw new UnavailableException(
          "the data set cifar-10 is not in this workspace; put %s from %s into %s, or use the data set `glyphs`"
              .formatted(ARCHIVE, ADDRESS, folder));
    }
    return batches;
  }

  private static List<String> names() {
    var names = new java.util.ArrayList<>(TRAIN);
    names.add(TEST);
    return names;
  }

  private static ImageSet batch(Path folder, SortedMap<String, ImageSet> batches, String name) {
    return Optional.ofNullable(batches.get(name))
        .orElseThrow(() ->
            new InputException(
                folder,
                "only " + String.join(", ", batches.keySet()),
                "all of " + String.join(", ", names())));
  }

  private void verify(Path archive) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(archive), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    String found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(sha256)) {
      throw new InputException(
          archive,
          "a file with the SHA-256 " + found,
          sha256 + ", the published archive; fetch it again from " + ADDRESS);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void checkCounts(Path folder, String what, ImageSet images) {
    int expected = images.size() / images.classes();
    int[] counts = images.countByClass();
    if (Arrays.stream(counts).anyMatch(count -> count != expected)) {
      throw new InputException(
          folder,
          what + " images by class " + Arrays.toString(counts),
          expected + " of each class, as published");
    }
  }

  private static ImageSet joined(List<ImageSet> batches) {
    ImageSet first = batches.getFirst();
    int size = batches.stream().mapToInt(ImageSet::size).sum();
    float[] pixels = new float[size * first.area()];
    int[] labels = new int[size];
    int at = 0;
    for (ImageSet batch : batches) {
      System.arraycopy(batch.pixels(), 0, pixels, at * first.area(), batch.pixels().length);
      System.arraycopy(batch.labels(), 0, labels, at, batch.size());
      at += batch.size();
    }
    return new ImageSet(
        first.name(),
        first.channels(),
        first.height(),
        first.width(),
        first.classes(),
        pixels,
        labels);
  }
}
