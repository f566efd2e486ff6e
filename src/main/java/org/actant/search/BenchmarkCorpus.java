package org.actant.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.actant.corpus.Block;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Page;
import org.actant.workspace.Workspace;

/// The documents that a benchmark indexes: made up from a seed, or a workspace's own repeated until
/// they are enough.
///
/// Made-up words follow Zipf's law (1949) with exponent 1, over a vocabulary of 60 000, as English
/// does roughly; passages have 20 to 120 words, documents 200 passages.
public final class BenchmarkCorpus {
  private static final int VOCABULARY = 60_000;
  private static final int PASSAGES_A_DOCUMENT = 200;
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sta", "ter", "vin", "kor",
          "mun", "dal", "per", "sil", "tor", "wen");
  private static final List<String> ACTOR_TYPES =
      List.of("company", "ngo", "government", "academia", "association");

  private final List<DocumentFacts> facts;
  private final List<DocumentText> texts;

  private BenchmarkCorpus(List<DocumentFacts> facts, List<DocumentText> texts) {
    this.facts = facts;
    this.texts = texts;
  }

  /// Makes up documents with this many passages.
  public static BenchmarkCorpus madeUp(int passages, long seed) {
    var random = new SplittableRandom(seed);
    List<String> vocabulary = vocabulary(random);
    double[] cumulative = zipf(vocabulary.size());
    var facts = new ArrayList<DocumentFacts>();
    var texts = new ArrayList<DocumentText>();
    for (int made = 0; made < passages; made += PASSAGES_A_DOCUMENT) {
      int number = facts.size();
      facts.add(facts(number));
      texts.add(
          text(
              facts.getLast().id(),
              Math.min(PASSAGES_A_DOCUMENT, passages - made),
              vocabulary,
              cumulative,
              random));
    }
    return new BenchmarkCorpus(facts, texts);
  }

  /// Repeats a workspace's documents under new ids until there are at least this many passages.
  public static BenchmarkCorpus repeated(Workspace workspace, int passages) throws IOException {
    var facts = new ArrayList<DocumentFacts>();
    var texts = new ArrayList<DocumentText>();
    List<DocumentFacts> own =
        DocumentFacts.read(workspace).stream()
            .filter(document -> DocumentText.exists(workspace, document.id()))
            .toList();
    int found = 0;
    for (int round = 1; found < passages; round++) {
      int before = found;
      for (DocumentFacts document : own) {
        DocumentText text = DocumentText.read(workspace, document.id());
        String id = "copy-" + round + "-" + document.id();
        facts.add(document.withId(id));
        texts.add(new DocumentText(id, text.text(), text.pages(), text.blocks()));
        found += text.blocks().size();
      }
      if (found == before) {
        throw new org.actant.input.UnavailableException(
            "this workspace has no text yet; make it with `actant corpus ingest`");
      }
    }
    return new BenchmarkCorpus(facts, texts);
  }

  List<DocumentFacts> facts() {
    return facts;
  }

  List<DocumentText> texts() {
    return texts;
  }

  public long passages() {
    return texts.stream().mapToLong(text -> text.blocks().size()).sum();
  }

  /// UTF-16 units of all texts.
  public long characters() {
    return texts.stream().mapToLong(text -> text.text().length()).sum();
  }

  private static DocumentFacts facts(int number) {
    int year = 2010 + number % 16;
    return new DocumentFacts(
        "made-up-" + (100_000 + number),
        "Made-up document " + number,
        "Issuer " + number % 40,
        ACTOR_TYPES.get(number % ACTOR_TYPES.size()),
        OptionalInt.of(year),
        year * 10_000,
        "report",
        "en");
  }

  private static DocumentText text(
      String id,
      int passages,
      List<String> vocabulary,
      double[] cumulative,
      SplittableRandom random) {
    var text = new StringBuilder();
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < passages; i++) {
      text.append(text.isEmpty() ? "" : "\n\n");
      int start = text.length();
      int words = 20 + random.nextInt(101);
      for (int w = 0; w < words; w++) {
        text.append(w == 0 ? "" : w % 12 == 0 ? ". " : " ")
            .append(vocabulary.get(pick(cumulative, random.nextDouble())));
      }
      text.append('.');
      blocks.add(new Block(start, text.length(), Block.Kind.PARAGRAPH));
    }
    var page = new Page(1, "", 0, 0, 0, text.length(), List.of());
    return new DocumentText(id, text.toString(), List.of(page), blocks);
  }

  private static List<String> vocabulary(SplittableRandom random) {
    var words = new HashSet<String>();
    var vocabulary = new ArrayList<String>();
    while (vocabulary.size() < VOCABULARY) {
      var word = new StringBuilder();
      int syllables = 1 + random.nextInt(4) + (vocabulary.size() > 300 ? 1 : 0);
      for (int i = 0; i < syllables; i++) {
        word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
      if (words.add(word.toString())) {
        vocabulary.add(word.toString());
      }
    }
    return vocabulary;
  }

  private static double[] zipf(int words) {
    double[] cumulative = new double[words];
    double sum = 0;
    for (int i = 0; i < words; i++) {
      sum += 1.0 / (i + 1);
      cumulative[i] = sum;
    }
    for (int i = 0; i < words; i++) {
      cumulative[i] /= sum;
    }
    return cumulative;
  }

  private static int pick(double[] cumulative, double at) {
    int found = java.util.Arrays.binarySearch(cumulative, at);
    return Math.min(cumulative.length - 1, found >= 0 ? found : -found - 1);
  }
}
