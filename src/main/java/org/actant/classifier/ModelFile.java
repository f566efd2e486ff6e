package org.actant.classifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.actant.input.InputException;
import org.actant.input.Json;

/// Keeps a classifier in one file: a ZIP archive of `model.json` (format, version, labels,
/// settings, calibration, report), `grams.txt` (a gram a line, in the order of the features) and
/// `weights.bin` (floats, little endian: idf by feature, then for every head its bias and its
/// weights by feature).
///
/// Entries are stored without compression and without their time, so the same classifier is the
/// same bytes everywhere. Reading trusts nothing: names, sizes, counts and numbers are checked
/// before they are used.
public final class ModelFile {
  static final String FORMAT = "actant-text-classifier";
  static final int VERSION = 1;

  private static final String META = "model.json";
  private static final String GRAMS = "grams.txt";
  private static final String WEIGHTS = "weights.bin";
  private static final String EXPECTED = "a model made by `actant code train`";
  private static final int MOST_META = 16 << 20;
  private static final int MOST_GRAMS = 256 << 20;
  private static final int MOST_WEIGHTS = 1 << 30;

  /// What stands in `model.json`.
  record Meta(
      String format,
      int version,
      List<Label> labels,
      Settings settings,
      Calibration calibration,
      Report report) {
    Meta {
      labels = List.copyOf(labels);
      Objects.requireNonNull(settings);
      Objects.requireNonNull(calibration);
      Objects.requireNonNull(report);
    }
  }

  private ModelFile() {}

  /// Writes beside the file first, so that a model that is there stays whole until the new one is.
  public static void write(Path file, Classifier classifier) throws IOException {
    Path absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    Path fresh = absolute.resolveSibling("." + absolute.getFileName() + ".part");
    try {
      try (var zip = new ZipOutputStream(Files.newOutputStream(fresh))) {
        store(zip, META, Json.pretty(meta(classifier)).getBytes(UTF_8));
        store(zip, GRAMS, grams(classifier.vocabulary()));
        store(zip, WEIGHTS, weights(classifier));
      }
      Files.move(
          fresh, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static Meta meta(Classifier classifier) {
    return new Meta(
        FORMAT,
        VERSION,
        classifier.labels(),
        classifier.settings(),
        classifier.calibration(),
        classifier.report());
  }

  private static byte[] grams(Vocabulary vocabulary) {
    return (String.join("\n", vocabulary.grams()) + "\n").getBytes(UTF_8);
  }

  private static byte[] weights(Classifier classifier) {
    Vocabulary vocabulary = classifier.vocabulary();
    LinearModel model = classifier.model();
    int floats = vocabulary.size() + model.weights().length * (vocabulary.size() + 1);
    var buffer = ByteBuffer.allocate(floats * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float idf : vocabulary.idf()) {
      buffer.putFloat(idf);
    }
    for (int head = 0; head < model.weights().length; head++) {
      buffer.putFloat(model.biases()[head]);
      for (float weight : model.weights()[head]) {
        buffer.putFloat(weight);
      }
    }
    return buffer.array();
  }

  private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var crc = new CRC32();
    crc.update(content);
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  public static Classifier read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, "no such file", EXPECTED);
    }
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      Meta meta = meta(file, entry(file, zip, META, MOST_META));
      List<String> grams = grams(file, entry(file, zip, GRAMS, MOST_GRAMS));
      byte[] weights = entry(file, zip, WEIGHTS, MOST_WEIGHTS);
      return classifier(file, meta, grams, weights);
    } catch (ZipException | EOFException e) {
      throw new InputException(file, "a broken ZIP archive (" + e.getMessage() + ")", EXPECTED);
    }
  }

  private static byte[] entry(Path file, ZipInputStream zip, String name, int most)
      throws IOException {
    ZipEntry entry = zip.getNextEntry();
    if (entry == null || !entry.getName().equals(name)) {
      String found = entry == null ? "no entry" : "the entry `" + entry.getName() + "`";
      throw new InputException(file, found + " where `" + name + "` should be", EXPECTED);
    }
    byte[] content = bounded(zip, most);
    if (content.length > most) {
      throw new InputException(
          file, "more than " + most + " bytes in `" + name + "`", "a smaller model");
    }
    return content;
  }

  private static byte[] bounded(InputStream in, int most) throws IOException {
    var content = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0 && content.size() <= most; n = in.read(buffer)) {
      content.write(buffer, 0, n);
    }
    return content.toByteArray();
  }

  private static Meta meta(Path file, byte[] content) {
    Meta meta = Json.parse(Path.of(file + "!/" + META), 1, new String(content, UTF_8), Meta.class);
    if (!FORMAT.equals(meta.format()) || meta.version() != VERSION) {
      throw new InputException(
          file,
          "format " + meta.format() + " version " + meta.version(),
          FORMAT + " version " + VERSION);
    }
    return meta;
  }

  private static List<String> grams(Path file, byte[] content) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      List<String> grams = text.isEmpty() ? List.of() : List.of(text.split("\n"));
      if (grams.size() > Vocabulary.MOST || grams.stream().anyMatch(gram -> gram.length() < 2)) {
        throw new InputException(file, "grams that are too many or empty", EXPECTED);
      }
      return grams;
    } catch (CharacterCodingException e) {
      throw new InputException(file, "grams that are not UTF-8", EXPECTED);
    }
  }

  private static Classifier classifier(Path file, Meta meta, List<String> grams, byte[] content) {
    if (new HashSet<>(meta.labels()).size() < meta.labels().size()
        || new HashSet<>(grams).size() < grams.size()) {
      throw new InputException(file, "the same label or gram twice", EXPECTED);
    }
    int heads = LinearModel.heads(meta.labels().size());
    long floats = grams.size() + heads * (grams.size() + 1L);
    if (meta.labels().size() < 2
        || meta.calibration().offsets().length != meta.labels().size()
        || content.length != floats * Float.BYTES) {
      throw new InputException(
          file,
          "%s labels, %s grams and %s bytes of weights"
              .formatted(meta.labels().size(), grams.size(), content.length),
          "numbers that go together");
    }
    var buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    float[] idf = floats(file, buffer, grams.size());
    float[] biases = new float[heads];
    float[][] weights = new float[heads][];
    for (int head = 0; head < heads; head++) {
      biases[head] = floats(file, buffer, 1)[0];
      weights[head] = floats(file, buffer, grams.size());
    }
    return new Classifier(
        meta.labels(),
        meta.settings(),
        new Vocabulary(grams, idf),
        new LinearModel(weights, biases),
        meta.calibration(),
        meta.report());
  }

  private static float[] floats(Path file, ByteBuffer buffer, int count) {
    float[] floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = buffer.getFloat();
      if (!Float.isFinite(floats[i])) {
        throw new InputException(file, "a weight that is no number", EXPECTED);
      }
    }
    return floats;
  }
}
