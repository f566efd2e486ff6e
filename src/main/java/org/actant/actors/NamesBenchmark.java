package org.actant.actors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.actant.language.EnglishAnnotator;
import org.actant.language.Sentence;
import org.actant.measure.Interval;
import org.actant.table.Table;

/// Scores how well the names of organizations are found in sentences that people marked: by the
/// annotation alone, and by the annotation with the rules of the actor desk. Every sentence is a
/// document of its own. The words are joined with spaces and annotated as any text is; a name that
/// is found counts where its ends fall on the ends of the marked words.
public final class NamesBenchmark {
  private static final long SEED = 4;

  /// What no organization is, of the types of human actors.
  private static final Set<String> NO_ORGANIZATIONS = Set.of("person", "group", "state", "");

  private static final String PARTY = "party";

  /// A span of words.
  private record Span(int from, int to) {}

  /// What both ways find in a sentence.
  private record Found(Set<Span> alone, Set<Span> desk, Set<Span> deskParties) {}

  private final List<ConllFile.MarkedSentence> sentences;
  private final List<Found> found = new ArrayList<>();

  private NamesBenchmark(List<ConllFile.MarkedSentence> sentences) {
    this.sentences = sentences;
  }

  /// Annotates and scores the sentences of a file.
  public static NamesBenchmark of(Path file, Path gazetteer) throws IOException {
    var benchmark = new NamesBenchmark(ConllFile.read(file));
    var finder = new ActorFinder(Actors.read(gazetteer), "", Set.of());
    for (ConllFile.MarkedSentence sentence : benchmark.sentences) {
      benchmark.found.add(find(sentence, finder));
    }
    return benchmark;
  }

  private static Found find(ConllFile.MarkedSentence marked, ActorFinder finder) {
    String text = String.join(" ", marked.words());
    var result = new Found(new HashSet<>(), new HashSet<>(), new HashSet<>());
    List<Sentence> annotated = EnglishAnnotator.shared().annotate(text, 0, text.length());
    ActorFinder withDocument = finder.in(DocumentNames.of(text, annotated));
    for (Sentence sentence : annotated) {
      alone(sentence, marked, result.alone);
      for (Mention mention : withDocument.find(TaggedSentence.of(sentence, text))) {
        if (mention.kind() == Actor.Kind.HUMAN && !NO_ORGANIZATIONS.contains(mention.type())) {
          Span span =
              span(
                  marked,
                  sentence.tokens().get(mention.from()).start(),
                  sentence.tokens().get(mention.to() - 1).end());
          (mention.type().equals(PARTY) ? result.deskParties : result.desk).add(span);
        }
      }
    }
    return result;
  }

  private static void alone(Sentence sentence, ConllFile.MarkedSentence marked, Set<Span> spans) {
    int from = 0;
    while (from < sentence.tokens().size()) {
      int to = from + 1;
      if (isOrganization(sentence, from)) {
        while (to < sentence.tokens().size() && isOrganization(sentence, to)) {
          to++;
        }
        spans.add(
            span(marked, sentence.tokens().get(from).start(), sentence.tokens().get(to - 1).end()));
      }
      from = to;
    }
  }

  private static boolean isOrganization(Sentence sentence, int at) {
    return sentence.tokens().get(at).ner().equals("ORGANIZATION");
  }

  /// Returns the words between two places of the joined text; a place inside a word makes a span
  /// that no marked name has.
  private static Span span(ConllFile.MarkedSentence marked, int start, int end) {
    int from = -1;
    int to = -1;
    int at = 0;
    for (int i = 0; i < marked.words().size(); i++) {
      if (at == start) {
        from = i;
      }
      at += marked.words().get(i).length();
      if (at == end) {
        to = i + 1;
      }
      at++;
    }
    return from < 0 || to < 0 ? new Span(-1 - start, -1 - end) : new Span(from, to);
  }

  private static boolean isParty(String type) {
    return type.equals("politicalparty");
  }

  private static boolean isOrganization(String type) {
    return type.equals("organisation") || type.equals("organization") || type.equals("ORG");
  }

  private static Set<Span> marked(ConllFile.MarkedSentence sentence, boolean parties) {
    var spans = new HashSet<Span>();
    for (ConllFile.Entity entity : sentence.entities()) {
      if (isOrganization(entity.type()) || parties && isParty(entity.type())) {
        spans.add(new Span(entity.from(), entity.to()));
      }
    }
    return spans;
  }

  private static Set<Span> both(Set<Span> some, Set<Span> others) {
    var both = new HashSet<>(some);
    both.addAll(others);
    return both;
  }

  NameScore alone(boolean parties) {
    return score(parties, found.stream().map(Found::alone).toList());
  }

  /// The desk tells parties from other organizations and leaves them out where they are not asked.
  NameScore desk(boolean parties) {
    return score(
        parties, found.stream().map(f -> parties ? both(f.desk, f.deskParties) : f.desk).toList());
  }

  private NameScore score(boolean parties, List<Set<Span>> spans) {
    var hits = new ArrayList<Integer>();
    var all = new ArrayList<Integer>();
    var marks = new ArrayList<Integer>();
    for (int i = 0; i < sentences.size(); i++) {
      Set<Span> marked = marked(sentences.get(i), parties);
      var hit = new HashSet<>(spans.get(i));
      hit.retainAll(marked);
      hits.add(hit.size());
      all.add(spans.get(i).size());
      marks.add(marked.size());
    }
    return new NameScore(hits, all, marks);
  }

  /// Returns a row for each kind of name asked and each way of finding it.
  public Table table() {
    var rows = new ArrayList<List<String>>();
    for (boolean parties : new boolean[] {false, true}) {
      String asked = parties ? "organizations and parties" : "organizations";
      NameScore alone = alone(parties);
      NameScore desk = desk(parties);
      rows.add(row(asked, "CoreNLP alone", alone, ""));
      Interval<Double> gain = desk.difference(alone, SEED);
      rows.add(
          row(
              asked,
              "CoreNLP and actor desk",
              desk,
              "%s (%s to %s)"
                  .formatted(
                      signed(desk.f1() - alone.f1()), signed(gain.low()), signed(gain.high()))));
    }
    return new Table(
        List.of(
            "names",
            "found_by",
            "marked",
            "found",
            "hits",
            "precision",
            "recall",
            "f1",
            "f1_low",
            "f1_high",
            "gain"),
        rows);
  }

  private static List<String> row(String asked, String by, NameScore score, String gain) {
    Interval<Double> interval = score.interval(SEED);
    return List.of(
        asked,
        by,
        Integer.toString(score.allMarked()),
        Integer.toString(score.allFound()),
        Integer.toString(score.allHits()),
        rounded(score.precision()),
        rounded(score.recall()),
        rounded(score.f1()),
        rounded(interval.low()),
        rounded(interval.high()),
        gain);
  }

  private static String rounded(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  private static String signed(double share) {
    return String.format(Locale.ROOT, "%+.3f", share);
  }

  /// Returns the names that the desk missed or found wrongly, in order.
  public Table errors() {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < sentences.size(); i++) {
      ConllFile.MarkedSentence sentence = sentences.get(i);
      Set<Span> marked = marked(sentence, true);
      Set<Span> spans = both(found.get(i).desk, found.get(i).deskParties);
      for (Span span : sorted(marked)) {
        if (!spans.contains(span)) {
          rows.add(List.of(Integer.toString(i + 1), "missed", words(sentence, span)));
        }
      }
      for (Span span : sorted(spans)) {
        if (!marked.contains(span)) {
          rows.add(List.of(Integer.toString(i + 1), "wrong", words(sentence, span)));
        }
      }
    }
    return new Table(List.of("sentence", "error", "name"), rows);
  }

  private static List<Span> sorted(Set<Span> spans) {
    return spans.stream()
        .sorted(Comparator.comparingInt(Span::from).thenComparingInt(Span::to))
        .toList();
  }

  private static String words(ConllFile.MarkedSentence sentence, Span span) {
    return span.from < 0
        ? "(inside a word)"
        : String.join(" ", sentence.words().subList(span.from, span.to));
  }
}
