package org.actant.claims;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.actant.table.Column;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;

/// How far the specificity of claims agrees with a person's judgments. These name the places of the
/// claims and the digests of their words, not the words, so that they may be kept where the
/// documents may not.
public final class SpecificityBenchmark {
  /// The judgments: 1 or 0 for each element.
  public static final Schema JUDGMENTS =
      new Schema(
          "judgments",
          List.of("document", "start", "end"),
          List.of(
              Column.text("document", "id of the document"),
              Column.integer("start", "", "first UTF-16 unit of the sentence"),
              Column.integer("end", "", "one past the last"),
              Column.text("sha256", "first 12 digits of the digest of its words"),
              Column.integer("commitment", "", "1 if it is there"),
              Column.integer("quantity", "", "1 if it is there"),
              Column.integer("date", "", "1 if it is there"),
              Column.integer("baseline", "", "1 if it is there"),
              Column.integer("scope", "", "1 if it is there"),
              Column.integer("verifier", "", "1 if it is there"),
              Column.integer("claim", "", "1 if it is a claim at all")));

  public static final Schema SCHEMA =
      new Schema(
          "specificity",
          List.of("what"),
          List.of(
              Column.text(
                  "what", "quadratic or linear weighted kappa, exact agreement, or an element"),
              Column.number("value", "", "agreement; of an element the share judged the same"),
              Column.number("low", "", "lower end of the 95 % interval"),
              Column.number("high", "", "upper end"),
              Column.integer("judged", "", "sentences compared"),
              Column.text("note", "what else must be known")));

  private SpecificityBenchmark() {}

  /// @param claims the table of the stage
  public static Table measure(Path file, Table claims) throws IOException {
    Table judgments = Csv.read(file, JUDGMENTS);
    Map<String, List<String>> byPlace = new HashMap<>();
    Rows found = Rows.of(claims);
    found.list().forEach(row -> byPlace.put(place(found, row), row));
    Rows judged = Rows.of(judgments);
    var pairs = new ArrayList<List<String>>();
    var own = new ArrayList<List<String>>();
    int missing = 0;
    int claimsAmong = 0;
    for (List<String> row : judged.list()) {
      List<String> claim = byPlace.get(place(judged, row));
      if (claim == null
          || !Digest.of(found.get(claim, "quotation")).brief().equals(judged.get(row, "sha256"))) {
        missing++;
      } else {
        pairs.add(row);
        own.add(claim);
        claimsAmong += judged.get(row, "claim").equals("1") ? 1 : 0;
      }
    }
    if (pairs.size() < 2) {
      throw new InputException(
          file, pairs.size() + " judgments of claims of this workspace", "at least two");
    }
    return table(found, own, judged, pairs, missing, claimsAmong);
  }

  private static Table table(
      Rows found,
      List<List<String>> own,
      Rows judged,
      List<List<String>> pairs,
      int missing,
      int claims) {
    int[] person = pairs.stream().mapToInt(row -> sum(judged, row)).toArray();
    int[] machine =
        own.stream().mapToInt(row -> Integer.parseInt(found.get(row, "specificity"))).toArray();
    WeightedKappa kappa = WeightedKappa.of(person, machine, Element.values().length);
    String n = Integer.toString(person.length);
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "quadratic weighted kappa",
            ClaimBenchmark.rounded(kappa.quadratic()),
            kappa.interval().map(in -> ClaimBenchmark.rounded(in.low())).orElse(""),
            kappa.interval().map(in -> ClaimBenchmark.rounded(in.high())).orElse(""),
            n,
            missing + " more are no claims of the machine any more"));
    rows.add(
        List.of("linear weighted kappa", ClaimBenchmark.rounded(kappa.linear()), "", "", n, ""));
    rows.add(List.of("the same value", ClaimBenchmark.rounded(kappa.exact()), "", "", n, ""));
    rows.add(
        List.of(
            "claims among them",
            ClaimBenchmark.rounded((double) claims / person.length),
            "",
            "",
            n,
            "share that the person takes for claims"));
    for (Element element : Element.values()) {
      int same = 0;
      int extra = 0;
      for (int i = 0; i < pairs.size(); i++) {
        boolean there = judged.get(pairs.get(i), element.toString()).equals("1");
        boolean said = !found.get(own.get(i), element.toString()).isEmpty();
        same += there == said ? 1 : 0;
        extra += said && !there ? 1 : 0;
      }
      rows.add(
          List.of(
              element.toString(),
              ClaimBenchmark.rounded((double) same / person.length),
              "",
              "",
              n,
              extra
                  + " only by the machine, "
                  + (person.length - same - extra)
                  + " only by the person"));
    }
    return new Table(SCHEMA.names(), rows);
  }

  private static int sum(Rows judged, List<String> row) {
    int sum = 0;
    for (Element element : Element.values()) {
      sum += Integer.parseInt(judged.get(row, element.toString()));
    }
    return sum;
  }

  private static String place(Rows rows, List<String> row) {
    return String.join(
        "|", rows.get(row, "document"), rows.get(row, "start"), rows.get(row, "end"));
  }
}
