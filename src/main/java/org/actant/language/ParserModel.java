package org.actant.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// The weights of CoreNLP's neural dependency parser, read from its text file: words, tags and
/// relations with an embedding each, and two layers. The file holds both layers column by column,
/// which is how they are used.
///
/// @param ids of words, then of tags, then of relations
/// @param embeddings of all ids
/// @param hidden weights to the hidden layer: a row for each number of each slot's embedding
/// @param output weights from the hidden layer: a row for each hidden unit
/// @param relations in the order of the transitions
record ParserModel(
    Map<String, Integer> words,
    Map<String, Integer> tags,
    Map<String, Integer> labels,
    List<String> relations,
    float[][] embeddings,
    float[][] hidden,
    float[] bias,
    float[][] output) {
  static final int SLOTS = 48;
  static final String UNKNOWN = "-UNKNOWN-";

  static ParserModel read(String resource) throws IOException {
    InputStream packed =
        Objects.requireNonNull(
            ParserModel.class.getClassLoader().getResourceAsStream(resource), resource);
    try (var in =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(packed, 1 << 16), StandardCharsets.UTF_8),
            1 << 16)) {
      return read(in);
    }
  }

  private static ParserModel read(BufferedReader in) throws IOException {
    int words = number(in, "dict");
    int tags = number(in, "pos");
    int labels = number(in, "label");
    int width = number(in, "embeddingSize");
    int units = number(in, "hiddenSize");
    int slots = number(in, "numTokens");
    number(in, "preComputed");
    if (slots != SLOTS) {
      throw new IOException("a model of " + slots + " slots; expected " + SLOTS);
    }
    var embeddings = new ArrayList<float[]>();
    Map<String, Integer> wordIds = ids(in, words, width, embeddings);
    Map<String, Integer> tagIds = ids(in, tags, width, embeddings);
    var relations = new ArrayList<String>();
    Map<String, Integer> labelIds = new HashMap<>();
    for (int i = 0; i < labels; i++) {
      String line = line(in);
      int space = line.indexOf(' ');
      labelIds.put(line.substring(0, space), embeddings.size());
      if (i > 0) { // the first is the absent one
        relations.add(line.substring(0, space));
      }
      embeddings.add(floats(line, space + 1, width));
    }
    float[][] hidden = rows(in, SLOTS * width, units);
    float[] bias = floats(line(in), 0, units);
    float[][] output = rows(in, units, 2 * relations.size() + 1);
    return new ParserModel(
        wordIds,
        tagIds,
        labelIds,
        List.copyOf(relations),
        embeddings.toArray(float[][]::new),
        hidden,
        bias,
        output);
  }

  private static Map<String, Integer> ids(
      BufferedReader in, int count, int width, List<float[]> embeddings) throws IOException {
    Map<String, Integer> ids = new HashMap<>();
    for (int i = 0; i < count; i++) {
      String line = line(in);
      int space = line.indexOf(' ');
      ids.put(line.substring(0, space), embeddings.size());
      embeddings.add(floats(line, space + 1, width));
    }
    return ids;
  }

  private static int number(BufferedReader in, String key) throws IOException {
    String line = line(in);
    if (!line.startsWith(key + "=")) {
      throw new IOException("`" + line + "`; expected `" + key + "=`");
    }
    return Integer.parseInt(line.substring(key.length() + 1));
  }

  private static float[][] rows(BufferedReader in, int count, int width) throws IOException {
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = floats(line(in), 0, width);
    }
    return rows;
  }

  private static String line(BufferedReader in) throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new IOException("the model ends too early");
    }
    return line;
  }

  /// Reads decimals such as `-0.0123`, of which there are millions.
  private static float[] floats(String line, int from, int count) throws IOException {
    float[] values = new float[count];
    int at = from;
    for (int i = 0; i < count; i++) {
      int end = line.indexOf(' ', at);
      if (end < 0) {
        end = line.length();
      }
      if (end == at) {
        throw new IOException("the model lacks numbers in `" + line.substring(0, 20) + "`");
      }
      values[i] = decimal(line, at, end);
      at = end + 1;
    }
    return values;
  }

  private static float decimal(String line, int from, int to) {
    long digits = 0;
    double scale = 1;
    boolean fraction = false;
    boolean negative = line.charAt(from) == '-';
    for (int i = negative ? from + 1 : from; i < to; i++) {
      char c = line.charAt(i);
      if (c == '.') {
        fraction = true;
      } else if (c >= '0' && c <= '9' && digits < 1_000_000_000_000L) {
        digits = 10 * digits + (c - '0');
        scale = fraction ? 10 * scale : scale;
      } else {
        return Float.parseFloat(line.substring(from, to));
      }
    }
    return (float) ((negative ? -digits : digits) / scale);
  }
}
