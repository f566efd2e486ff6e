package org.actant.claims;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.InputException;
import org.actant.measure.Bootstrap;
import org.actant.measure.Interval;
import org.actant.table.Column;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;

/// How well [Asking] quotes, gives numbers and abstains, on questions whose answers are known: a
/// CSV with the columns of the WattBot questions (`question`, `answer_value`, `ref_id`,
/// `supporting_materials`, `is_NA`; `Quote` where known).
public final class QuestionBenchmark {
  public static final Schema SCHEMA =
      new Schema(
          "questions",
          List.of("measure"),
          List.of(
              Column.text("measure", "what is counted"),
              Column.number("share", "", "of the questions it is counted on"),
              Column.number("low", "", "lower end of its 95 % interval"),
              Column.number("high", "", "upper end"),
              Column.integer("questions", "", "it is counted on")));

  private static final int SHORTEST = 25;
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  private QuestionBenchmark() {}

  public static Table measure(Path file, Asking asking) throws IOException {
    Table questions = Csv.read(file);
    for (String column : List.of("question", "answer_value", "ref_id", "supporting_materials")) {
      if (!questions.columns().contains(column)) {
        throw new InputException(
            file,
            1,
            "no column `" + column + "`",
            "the columns question, answer_value, ref_id, supporting_materials");
      }
    }
    var counts = new Counts();
    Rows rows = Rows.of(questions);
    for (List<String> row : rows.list()) {
      counts.add(rows, row, asking.ask(rows.get(row, "question")));
    }
    return counts.table();
  }

  private static final class Counts {
    private final List<Boolean> document = new ArrayList<>();
    private final List<Boolean> quoted = new ArrayList<>();
    private final List<Boolean> quotedAmongFive = new ArrayList<>();
    private final List<Boolean> number = new ArrayList<>();
    private final List<Boolean> numberQuoted = new ArrayList<>();
    private final List<Boolean> abstains = new ArrayList<>();
    private final List<Boolean> answers = new ArrayList<>();

    void add(Rows rows, List<String> row, Reply reply) {
      if (isUnanswerable(rows, row)) {
        abstains.add(reply.isAbstention());
        return;
      }
      answers.add(!reply.isAbstention());
      List<Reply.Quotation> quotations = reply.quotations();
      document.add(
          !quotations.isEmpty()
              && rows.get(row, "ref_id").contains("'" + quotations.getFirst().document() + "'"));
      String support = letters(rows.get(row, "supporting_materials"));
      boolean quote =
          !rows.table().columns().contains("Quote") || rows.get(row, "Quote").equals("1");
      if (quote && support.length() >= SHORTEST) {
        quoted.add(!quotations.isEmpty() && isQuoted(support, quotations.getFirst().text()));
        quotedAmongFive.add(quotations.stream().anyMatch(q -> isQuoted(support, q.text())));
      }
      Optional<Double> truth = value(rows.get(row, "answer_value"));
      if (truth.isPresent()) {
        number.add(value(reply.number()).filter(v -> same(v, truth.get())).isPresent());
        numberQuoted.add(!quotations.isEmpty() && has(quotations.getFirst().text(), truth.get()));
      }
    }

    private static boolean isUnanswerable(Rows rows, List<String> row) {
      return rows.table().columns().contains("is_NA") && rows.get(row, "is_NA").equals("1")
          || rows.get(row, "answer_value").equals("is_blank");
    }

    Table table() {
      return new Table(
          SCHEMA.names(),
          List.of(
              row("document of the first quotation is right", document),
              row("first quotation is the one known", quoted),
              row("one of five quotations is the one known", quotedAmongFive),
              row("number given is right", number),
              row("right number stands in the first quotation", numberQuoted),
              row("abstains where nothing can be said", abstains),
              row("does not abstain where something can be said", answers)));
    }

    private static List<String> row(String measure, List<Boolean> right) {
      double share = (double) right.stream().filter(r -> r).count() / right.size();
      Optional<Interval<Double>> interval =
          Bootstrap.seeded(1).mean(right.stream().mapToDouble(r -> r ? 1 : 0).toArray());
      return List.of(
          measure,
          ClaimBenchmark.rounded(share),
          interval.map(in -> ClaimBenchmark.rounded(in.low())).orElse(""),
          interval.map(in -> ClaimBenchmark.rounded(in.high())).orElse(""),
          Integer.toString(right.size()));
    }
  }

  /// Whether one has the other, letters and digits only, as far as both are long enough to tell.
  private static boolean isQuoted(String support, String sentence) {
    String said = letters(sentence);
    return said.length() >= SHORTEST && (support.contains(said) || said.contains(support));
  }

  static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Optional<Double> value(String text) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find()
        ? Optional.of(Double.parseDouble(matcher.group().replace(",", "")))
        : Optional.empty();
  }

  private static boolean has(String text, double truth) {
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      if (same(Double.parseDouble(matcher.group().replace(",", "")), truth)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) <= 0.01 * Math.max(Math.abs(a), Math.abs(b));
  }
}
