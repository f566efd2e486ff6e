package org.actant.exchange.refi;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds out how the program that wrote a project counts positions: of all ways the one by which
/// most selections read as their names say, and most ends fall between words instead of inside one.
public final class OffsetInference {
  /// How well a scheme fits.
  ///
  /// @param ends of all selections
  /// @param between ends that fall between words
  /// @param snug selections without white space at their ends
  /// @param stated selections whose name or description is their text, by some scheme
  /// @param reading those of them that read so by this one
  /// @param score the share of the evidence that speaks for the scheme, from 0 to 1; 1 without
  ///   evidence. A selection that states its text counts by that, any other one by its ends.
  public record Fit(
      OffsetScheme scheme, int ends, int between, int snug, int stated, int reading, double score) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s (score %.3f: %d of %d ends between words, %d of %d stated texts)",
          scheme,
          score,
          between,
          ends,
          reading,
          stated);
    }
  }

  /// @param best the scheme to use
  /// @param second the best of those that lead elsewhere; none if all lead to the same places, so
  ///   that it does not matter
  public record Result(Fit best, Optional<Fit> second) {
    /// Says whether another scheme fits as well and would lead elsewhere.
    public boolean isOpen() {
      return second.isPresent() && COMPARING.compare(second.get(), best) == 0;
    }
  }

  private static final Comparator<Fit> COMPARING =
      Comparator.comparingInt(Fit::reading)
          .thenComparingInt(Fit::between)
          .thenComparingInt(Fit::snug);

  private OffsetInference() {}

  /// Infers the scheme of texts that were written alike: all from files, or all from inside the
  /// XML.
  public static Result of(List<MarkedText> texts) {
    boolean inline = !texts.isEmpty() && texts.getFirst().inline();
    List<OffsetScheme> schemes = OffsetScheme.all(inline);
    Set<TextSelection> stated = stated(texts, schemes);
    List<Fit> fits =
        schemes.stream()
            .map(scheme -> fit(texts, scheme, stated))
            // a stable sort keeps the one nearest to the standard first
            .sorted(COMPARING.reversed())
            .toList();
    Fit best = fits.getFirst();
    List<Integer> places = places(texts, best.scheme);
    return new Result(
        best, fits.stream().filter(fit -> !places(texts, fit.scheme).equals(places)).findFirst());
  }

  private static Fit fit(List<MarkedText> texts, OffsetScheme scheme, Set<TextSelection> stated) {
    int ends = 0;
    int between = 0;
    int snug = 0;
    int reading = 0;
    double speaking = 0;
    for (MarkedText text : texts) {
      var positions = new Positions(text, scheme);
      for (TextSelection selection : text.selections()) {
        int fitting =
            (positions.isBetweenWords(selection.start()) ? 1 : 0)
                + (positions.isBetweenWords(selection.end()) ? 1 : 0);
        boolean reads = positions.readsAsStated(selection);
        ends += 2;
        between += fitting;
        snug += positions.isSnug(selection) ? 1 : 0;
        reading += reads ? 1 : 0;
        speaking += stated.contains(selection) ? reads ? 1 : 0 : fitting / 2.0;
      }
    }
    double score = ends == 0 ? 1 : speaking / (ends / 2);
    return new Fit(scheme, ends, between, snug, stated.size(), reading, score);
  }

  /// Returns the selections that read as stated by some scheme; a name such as `Quotation 6:1` is
  /// no text.
  private static Set<TextSelection> stated(List<MarkedText> texts, List<OffsetScheme> schemes) {
    Set<TextSelection> stated = Collections.newSetFromMap(new IdentityHashMap<>());
    for (MarkedText text : texts) {
      for (OffsetScheme scheme : schemes) {
        var positions = new Positions(text, scheme);
        text.selections().stream().filter(positions::readsAsStated).forEach(stated::add);
      }
    }
    return stated;
  }

  /// Returns where all ends lead.
  private static List<Integer> places(List<MarkedText> texts, OffsetScheme scheme) {
    return texts.stream()
        .flatMap(text -> {
          var positions = new Positions(text, scheme);
          return text.selections().stream()
              .flatMap(selection ->
                  java.util.stream.Stream.of(
                      positions.index(selection.start()), positions.index(selection.end())));
        })
        .toList();
  }
}
