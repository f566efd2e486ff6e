package org.actant.claims;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.actors.TaggedSentence;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.measure.Bootstrap;
import org.actant.measure.Interval;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// How the labels of pairs go with scores that a machine gave to claims and evidence (JSON Lines:
/// `id`, `company`, `claim`, `evidence` with `sentence`s, `llm_score` 1 to 5). Such scores are no
/// truth: what is told is how far two machines agree, not who is right.
public final class PairBenchmark {
  public static final Schema SCHEMA =
      new Schema(
          "pairs",
          List.of("label"),
          List.of(
              Column.text("label", "of the evidence as a whole, or `all`"),
              Column.integer("claims", "", "whose evidence has the label"),
              Column.number("mean_score", "", "the other machine's, 1 to 5"),
              Column.number(
                  "rank_correlation",
                  "",
                  "Spearman's, of the label's order with the scores; only for `all`"),
              Column.number("low", "", "lower end of its 95 % interval"),
              Column.number("high", "", "upper end")));

  /// One row of the set.
  record Item(String id, String company, String claim, List<Piece> evidence, double llm_score) {}

  /// A sentence and where it comes from.
  record Piece(String source, String sentence) {}

  private final ClaimLexicon lexicon;

  public PairBenchmark(ClaimLexicon lexicon) {
    this.lexicon = lexicon;
  }

  public Table measure(Path file) throws IOException {
    List<Item> items = read(file);
    double[] scores = items.stream().mapToDouble(Item::llm_score).toArray();
    double[] order = new double[items.size()];
    Map<Relation, List<Double>> byLabel = new EnumMap<>(Relation.class);
    for (int i = 0; i < order.length; i++) {
      Relation label = label(items.get(i));
      order[i] = order(label);
      byLabel.computeIfAbsent(label, _ -> new ArrayList<>()).add(scores[i]);
    }
    var rows = new ArrayList<List<String>>();
    byLabel.forEach((label, of) ->
        rows.add(List.of(label.toString(), Integer.toString(of.size()), mean(of), "", "", "")));
    Optional<Interval<Double>> interval =
        Bootstrap.seeded(1)
            .bca(order.length, some -> spearman(pick(order, some), pick(scores, some)));
    rows.add(
        List.of(
            "all",
            Integer.toString(order.length),
            mean(Arrays.stream(scores).boxed().toList()),
            ClaimBenchmark.rounded(spearman(order, scores)),
            interval.map(in -> ClaimBenchmark.rounded(in.low())).orElse(""),
            interval.map(in -> ClaimBenchmark.rounded(in.high())).orElse("")));
    return new Table(SCHEMA.names(), rows);
  }

  private static List<Item> read(Path file) throws IOException {
    var items = new ArrayList<Item>();
    int number = 0;
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
      number++;
      if (!line.isBlank()) {
        items.add(Json.parse(file, number, line, Item.class));
      }
    }
    if (items.size() < 2) {
      throw new InputException(file, items.size() + " rows", "at least two");
    }
    return items;
  }

  private static int order(Relation label) {
    return switch (label) {
      case CONTESTS -> -1;
      case QUALIFIES, MENTIONS -> 0;
      case SUPPORTS -> 1;
    };
  }

  /// The label of the evidence as a whole: contested or supported if more of its sentences are so.
  private Relation label(Item item) {
    Claim claim = claim(item);
    int balance = 0;
    boolean said = false;
    for (Piece piece : item.evidence()) {
      for (TaggedSentence sentence : LooseText.sentences(piece.sentence())) {
        Relation relation = judge(claim, sentence);
        balance += order(relation);
        said |= relation != Relation.MENTIONS;
      }
    }
    if (balance != 0) {
      return balance > 0 ? Relation.SUPPORTS : Relation.CONTESTS;
    }
    return said ? Relation.QUALIFIES : Relation.MENTIONS;
  }

  private static Claim claim(Item item) {
    TaggedSentence first = LooseText.sentences(item.claim()).getFirst();
    Utterance utterance = LooseText.utterance(first, item.company());
    List<Quantity> quantities = Quantities.of(utterance.text(), utterance.anchor().start());
    return new Claim(
        utterance,
        Voice.OWN,
        item.company(),
        Status.INDETERMINATE,
        List.of(),
        quantities,
        Years.of(utterance.text(), 0),
        List.of(),
        "given");
  }

  private Relation judge(Claim claim, TaggedSentence sentence) {
    Utterance utterance = LooseText.utterance(sentence, "");
    Attitude attitude = Attitude.of(lexicon, sentence, namings(claim.issuer(), sentence));
    var answer =
        new Answer(
            utterance,
            Quantities.of(utterance.text(), utterance.anchor().start()),
            Years.of(utterance.text(), 0),
            Map.of(claim.issuer(), attitude),
            Set.of(),
            Set.of(),
            List.of());
    return Judgment.of(claim, answer, Timing.UNKNOWN, Comparison.of(claim, answer)).relation();
  }

  private static List<Naming> namings(String company, TaggedSentence sentence) {
    var namings = new ArrayList<Naming>();
    Matcher matcher =
        Pattern.compile(
                "(?<![\\w-])" + Pattern.quote(Issuers.brief(company)) + "(?![\\w-])",
                Pattern.CASE_INSENSITIVE)
            .matcher(sentence.text());
    matcher.region(sentence.sentence().start(), sentence.sentence().end());
    while (matcher.find()) {
      namings.add(new Naming(company, matcher.start(), matcher.end(), matcher.group(), false));
    }
    return namings;
  }

  private static String mean(List<Double> values) {
    return ClaimBenchmark.rounded(values.stream().mapToDouble(v -> v).average().orElse(Double.NaN));
  }

  private static double[] pick(double[] values, int[] some) {
    return Arrays.stream(some).mapToDouble(i -> values[i]).toArray();
  }

  /// The correlation of ranks (Spearman 1904); ties have their mean rank.
  static double spearman(double[] a, double[] b) {
    return pearson(ranks(a), ranks(b));
  }

  private static double[] ranks(double[] values) {
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int below = 0;
      int same = 0;
      for (double other : values) {
        below += other < values[i] ? 1 : 0;
        same += other == values[i] ? 1 : 0;
      }
      ranks[i] = below + (same + 1) / 2.0;
    }
    return ranks;
  }

  private static double pearson(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElse(0);
    double meanB = Arrays.stream(b).average().orElse(0);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return aa == 0 || bb == 0 ? Double.NaN : ab / Math.sqrt(aa * bb);
  }
}
