package org.actant.carbon.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.actant.carbon.factor.FactorTables;
import org.actant.input.YamlValue;

/// All golden vectors, in the order of their file.
public record ConformanceSuite(List<GoldenVector> vectors) {
  private static final String FILE = "/org/actant/carbon/golden-vectors.yaml";

  public ConformanceSuite {
    vectors = List.copyOf(vectors);
    var ids = new HashSet<String>();
    for (GoldenVector vector : vectors) {
      if (!ids.add(vector.id())) {
        throw new IllegalArgumentException("two vectors are called " + vector.id());
      }
    }
  }

  /// Reads the vectors that come with the program.
  public static ConformanceSuite read() {
    try (InputStream in =
        Objects.requireNonNull(ConformanceSuite.class.getResourceAsStream(FILE), FILE)) {
      return of(Path.of("golden-vectors.yaml"), new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads vectors from text that stands in `file`, which is used for complaints only.
  static ConformanceSuite of(Path file, String yaml) {
    return new ConformanceSuite(
        YamlValue.parse(file, yaml).get("vectors").list().stream().map(GoldenVector::of).toList());
  }

  /// Recomputes every vector and checks it.
  public List<ConformanceResult> run(FactorTables tables) {
    var checks = new Checks(tables);
    return vectors.stream()
        .map(vector -> {
          var computed = checks.compute(vector);
          return new ConformanceResult(vector, computed, checks.flags(vector, computed));
        })
        .toList();
  }
}
