package org.actant.literature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.table.Table;

/// Sentences of the corpus that say of a technique that it saves, each linked to the study that
/// tests such claims.
///
/// The link is made by words alone: a sentence belongs to a topic if it has one of its words, and
/// is a technical claim if it also has a word of saving. The verdict is that of the claim of the
/// literature that the study tests; whether the sentence says the same, a reader must judge.
///
/// @param techniques topics that can be tested
/// @param effects topics of saving
record TestedClaims(List<Topic> techniques, List<Topic> effects, Measured measured) {
  private static final Pattern STATED =
      Pattern.compile(
          "\\d+(?:[.,]\\d+)? ?(?:%|percent\\b|per cent\\b|percentage points?\\b|times\\b|x\\b)"
              + "|\\bfactor of \\d+(?:\\.\\d+)?",
          Pattern.CASE_INSENSITIVE);

  static TestedClaims of(LiteratureFile topics, Measured measured) {
    return new TestedClaims(
        Topic.of(topics, "technique"), Topic.of(topics, "effect"), measured);
  }

  /// @param from the name of the table that the sentences come from
  Table table(List<Sentence> sentences, String from) {
    var rows = new ArrayList<List<String>>();
    for (Sentence sentence : Sentence.distinct(sentences)) {
      rows.addAll(rows(sentence, from));
    }
    return new Table(LiteratureTables.TESTED.names(), rows)
        .sortedBy(LiteratureTables.TESTED.key());
  }

  private List<List<String>> rows(Sentence sentence, String from) {
    var rows = new ArrayList<List<String>>();
    List<String> saving = found(effects, sentence.words());
    for (Topic topic : techniques) {
      List<String> words = topic.in(sentence.words());
      if (!words.isEmpty() && !saving.isEmpty()) {
        for (String claim : topic.claims()) {
          for (Measured.Row row : measured.of(claim)) {
            rows.add(row(sentence, from, topic, words, saving, claim, row));
          }
        }
      }
    }
    return rows;
  }

  private static List<String> found(List<Topic> topics, String text) {
    var found = new LinkedHashSet<String>();
    topics.forEach(topic -> found.addAll(topic.in(text)));
    return List.copyOf(found);
  }

  private static List<String> row(
      Sentence sentence,
      String from,
      Topic topic,
      List<String> words,
      List<String> saving,
      String claim,
      Measured.Row test) {
    var row = new ArrayList<String>();
    row.add(sentence.id());
    for (String column :
        List.of("document", "issuer", "actor_type", "year", "page", "start", "end")) {
      row.add(sentence.get(column));
    }
    row.add(sentence.words());
    row.add(from);
    row.add(topic.name());
    row.add(String.join("; ", words));
    row.add(String.join("; ", saving));
    row.add(String.join("; ", stated(sentence.words())));
    row.add(claim);
    for (String column :
        List.of("part", "study", "condition", "measured", "low", "high", "unit", "tier", "verdict")) {
      row.add(test.text(column));
    }
    row.add(
        "`%s` is a word of the topic %s, which the claim %s tests"
            .formatted(words.getFirst(), topic.name(), claim));
    return row;
  }

  static List<String> stated(String sentence) {
    var stated = new ArrayList<String>();
    Matcher matcher = STATED.matcher(sentence);
    while (matcher.find()) {
      stated.add(matcher.group());
    }
    return stated;
  }
}
