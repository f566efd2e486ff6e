package org.actant.exchange.refi;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A codebook as REFI-QDA carries it from one program to another.
///
/// @param origin the program that wrote it
/// @param sets of codes only
public record QdaCodebook(@Nullable String origin, List<QdaCode> codes, List<QdaSet> sets) {
  public static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

  public QdaCodebook {
    codes = List.copyOf(codes);
    sets = List.copyOf(sets);
  }

  /// Returns all codes, each before those below it.
  public Stream<QdaCode> allCodes() {
    return codes.stream().flatMap(QdaCode::all);
  }
}
