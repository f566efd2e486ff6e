package org.actant.literature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.literature.Topic.Kind;
import org.actant.table.Table;

/// Sentences of the corpus that say what a technique saves or costs, each linked to the study that
/// tests such claims.
///
/// The link is made by words alone. A sentence belongs to a topic if it has one of its words. It is
/// linked to tests of saving if it also has a word of saving and one of what is saved or by how
/// much, and to tests of size or accuracy if it has a word of that. The verdict is that of the
/// claim of the literature that the study tests; whether the sentence says the same, a reader must
/// judge, with the words that may turn it around beside it.
///
/// @param techniques topics that can be tested
record TestedClaims(
    List<Topic> techniques,
    List<Topic> saving,
    List<Topic> resources,
    List<Topic> size,
    List<Topic> accuracy,
    Measured measured) {
  private static final Set<String> SIZE_METRICS = Set.of("size_bytes", "compression", "parameters");
  private static final Set<String> ACCURACY_METRICS =
      Set.of("accuracy", "macro_f1", "worst_class_accuracy");

  /// What a test looks at.
  private enum Effect {
    SAVING,
    SIZE,
    ACCURACY;

    static Effect of(Measured.Row test) {
      String metric = test.text("metric");
      return ACCURACY_METRICS.contains(metric)
          ? ACCURACY
          : SIZE_METRICS.contains(metric) ? SIZE : SAVING;
    }
  }

  private static final Pattern STATED =
      Pattern.compile(
          "\\d+(?:[.,]\\d+)? ?(?:%|percent\\b|per cent\\b|percentage points?\\b|times\\b|x\\b)"
              + "|\\bfactor of \\d+(?:\\.\\d+)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NEGATIONS =
      Pattern.compile(
          "\\b(?:not|no|nothing|never|none|without|cannot|hardly|fails? to)\\b|n['’]t\\b",
          Pattern.CASE_INSENSITIVE);

  static TestedClaims of(LiteratureFile topics, Measured measured) {
    return new TestedClaims(
        Topic.of(topics, Kind.TECHNIQUE),
        Topic.of(topics, Kind.SAVING),
        Topic.of(topics, Kind.RESOURCE),
        Topic.of(topics, Kind.SIZE),
        Topic.of(topics, Kind.ACCURACY),
        measured);
  }

  Table table(List<Sentence> sentences) {
    var rows = new ArrayList<List<String>>();
    for (Sentence sentence : Sentence.distinct(sentences)) {
      rows.addAll(rows(sentence));
    }
    return new Table(LiteratureTables.TESTED.names(), rows).sortedBy(LiteratureTables.TESTED.key());
  }

  private List<List<String>> rows(Sentence sentence) {
    Map<Effect, List<String>> effects =
        Map.of(
            Effect.SAVING, wordsOfSaving(sentence.words()),
            Effect.SIZE, found(size, sentence.words()),
            Effect.ACCURACY, found(accuracy, sentence.words()));
    var rows = new ArrayList<List<String>>();
    for (Topic topic : techniques) {
      List<String> words = topic.in(sentence.words());
      if (!words.isEmpty()) {
        for (Measured.Row test : tests(topic)) {
          List<String> effect = effects.getOrDefault(Effect.of(test), List.of());
          if (!effect.isEmpty()) {
            rows.add(row(sentence, topic, words, effect, test));
          }
        }
      }
    }
    return rows;
  }

  private List<Measured.Row> tests(Topic topic) {
    return topic.claims().stream().flatMap(claim -> measured.of(claim).stream()).toList();
  }

  /// Words of saving and of what is saved, or by how much; none unless there are both.
  private List<String> wordsOfSaving(String sentence) {
    List<String> less = found(saving, sentence);
    var what = new ArrayList<>(found(resources, sentence));
    what.addAll(matches(STATED, sentence));
    if (less.isEmpty() || what.isEmpty()) {
      return List.of();
    }
    var words = new LinkedHashSet<>(less);
    words.addAll(what);
    return List.copyOf(words);
  }

  private static List<String> found(List<Topic> topics, String text) {
    var found = new LinkedHashSet<String>();
    topics.forEach(topic -> found.addAll(topic.in(text)));
    return List.copyOf(found);
  }

  private static List<String> row(
      Sentence sentence, Topic topic, List<String> words, List<String> effect, Measured.Row test) {
    var row = new ArrayList<String>();
    row.add(sentence.id());
    for (String column :
        List.of("document", "issuer", "actor_type", "year", "page", "start", "end")) {
      row.add(sentence.get(column));
    }
    row.add(sentence.words());
    row.add(sentence.from());
    row.add(topic.name());
    row.add(String.join("; ", words));
    row.add(String.join("; ", effect));
    row.add(String.join("; ", matches(NEGATIONS, sentence.words())));
    row.add(String.join("; ", matches(STATED, sentence.words())));
    row.add(test.text("claim"));
    for (String column :
        List.of(
            "part", "study", "condition", "measured", "low", "high", "unit", "tier", "verdict")) {
      row.add(test.text(column));
    }
    row.add(
        "`%s` is a word of the topic %s, which the claim %s tests; `%s` speaks of %s"
            .formatted(
                words.getFirst(),
                topic.name(),
                test.text("claim"),
                effect.getFirst(),
                Effect.of(test).name().toLowerCase(Locale.ROOT)));
    return row;
  }

  private static List<String> matches(Pattern pattern, String sentence) {
    var found = new ArrayList<String>();
    Matcher matcher = pattern.matcher(sentence);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
