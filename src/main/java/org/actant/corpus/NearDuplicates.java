package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.actant.table.Column;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// Finds documents whose texts are nearly the same: the letters of a campaign, a report in two
/// editions.
///
/// Two documents are compared if their sketches agree in one of 32 bands of 4 places (locality
/// sensitive hashing; Indyk and Motwani 1998, doi 10.1145/276698.276876), which misses two texts of
/// similarity 0.8 once in 50 million times. Of those whose estimated similarity is at least 0.7,
/// three standard errors below the bound, the best few are compared by their [Shingles] themselves.
public final class NearDuplicates {
  public static final String FILE = DocumentText.FOLDER + "/duplicates.csv";

  public static final Schema SCHEMA =
      new Schema(
          "duplicates",
          List.of("id"),
          List.of(
              Column.text("id", "name of the document"),
              Column.text("other", "the document before it that its text resembles most"),
              Column.number(
                  "similarity", "", "Jaccard similarity of their runs of five words; 1 if equal")));

  /// Documents as similar as this, or more, are reported.
  public static final double BOUND = 0.8;

  private static final double WORTH_A_LOOK = 0.7;
  private static final int BANDS = 32;
  private static final int MOST_COMPARED = 5;

  /// A document, and the one before it (in the order of ids) that it resembles most.
  public record Pair(String id, String other, double similarity) {}

  /// Gives the text of a document.
  @FunctionalInterface
  public interface Texts {
    String text(String id) throws IOException;
  }

  private record Candidate(int document, double estimate) {}

  private final List<String> ids;
  private final List<Sketch> sketches;
  private final Texts texts;
  private final List<Map<Long, List<Integer>>> bands = new ArrayList<>();

  private NearDuplicates(SortedMap<String, Sketch> sketches, Texts texts) {
    this.ids = List.copyOf(sketches.keySet());
    this.sketches = List.copyOf(sketches.values());
    this.texts = texts;
    for (int band = 0; band < BANDS; band++) {
      bands.add(new HashMap<>());
    }
  }

  /// Returns each document that resembles one before it, once, sorted by id.
  public static List<Pair> of(SortedMap<String, Sketch> sketches, Texts texts) throws IOException {
    var search = new NearDuplicates(sketches, texts);
    var pairs = new ArrayList<Pair>();
    for (int document = 0; document < search.ids.size(); document++) {
      if (!search.sketches.get(document).isEmpty()) {
        search.nearest(document).ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  private Optional<Pair> nearest(int document) throws IOException {
    List<Candidate> likely = likely(document);
    if (likely.isEmpty()) {
      return Optional.empty();
    }
    long[] own = Shingles.of(texts.text(ids.get(document)));
    Optional<Pair> best = Optional.empty();
    for (Candidate candidate : likely) {
      String other = ids.get(candidate.document);
      double similarity = Shingles.jaccard(own, Shingles.of(texts.text(other)));
      if (similarity == 1) {
        return Optional.of(new Pair(ids.get(document), other, 1)); // none is nearer
      }
      double bound = best.map(Pair::similarity).orElse(Math.nextDown(BOUND));
      if (similarity > bound) {
        best = Optional.of(new Pair(ids.get(document), other, similarity));
      }
    }
    return best;
  }

  /// Returns the few documents before this one that it probably resembles most, those first.
  private List<Candidate> likely(int document) {
    Sketch sketch = sketches.get(document);
    var likely = new ArrayList<Candidate>();
    BitSet candidates = candidates(document);
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      double estimate = sketch.similarity(sketches.get(i));
      if (estimate >= WORTH_A_LOOK) {
        likely.add(new Candidate(i, estimate));
      }
    }
    likely.sort(
        Comparator.comparingDouble(Candidate::estimate)
            .reversed()
            .thenComparingInt(Candidate::document));
    return likely.subList(0, Math.min(MOST_COMPARED, likely.size()));
  }

  /// Returns the documents before this one that share a band with it, and files it for those after.
  private BitSet candidates(int document) {
    var candidates = new BitSet();
    int length = Sketch.SIZE / BANDS;
    for (int band = 0; band < BANDS; band++) {
      long hash = sketches.get(document).band(band * length, length);
      List<Integer> same = bands.get(band).computeIfAbsent(hash, _ -> new ArrayList<>());
      same.forEach(candidates::set);
      same.add(document);
    }
    return candidates;
  }

  public static Table table(List<Pair> pairs) {
    return new Table(
        SCHEMA.names(),
        pairs.stream()
            .map(pair ->
                List.of(
                    pair.id(), pair.other(), String.format(Locale.ROOT, "%.4f", pair.similarity())))
            .toList());
  }

  /// Reads what the last ingest found; none if there was none.
  public static List<Pair> read(Workspace workspace) throws IOException {
    Path file = workspace.resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    Table table = Csv.read(file, SCHEMA);
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < table.rows().size(); i++) {
      pairs.add(
          new Pair(
              table.get(i, "id"),
              table.get(i, "other"),
              Double.parseDouble(table.get(i, "similarity"))));
    }
    return pairs;
  }
}
