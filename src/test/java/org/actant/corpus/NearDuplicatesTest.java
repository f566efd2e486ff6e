package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.actant.corpus.NearDuplicates.Pair;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
  private static final String LETTER = words(new Random(3), 200);

  @Test
  void theJaccardSimilarityIsThatOfRunsOfFiveWords() {
    // 6 words have 2 runs; both texts share one of three
    assertThat(Shingles.jaccard(Shingles.of("a b c d e f"), Shingles.of("a b c d e x")))
        .isEqualTo(1.0 / 3);
    assertThat(Shingles.jaccard(Shingles.of("A b, c-d (E) f!"), Shingles.of("a b c d e\nf")))
        .isEqualTo(1);
    assertThat(Shingles.jaccard(Shingles.of("Yes."), Shingles.of("yes"))).isEqualTo(1);
    assertThat(Shingles.jaccard(Shingles.of(""), Shingles.of("…"))).isZero();
  }

  @Test
  void theSketchEstimatesTheSimilarityOfPairsWithSeed7() {
    var random = new Random(7);
    for (int changed : List.of(0, 5, 10, 20, 40)) {
      String one = words(random, 400);
      String other = replaced(one, changed, random);
      double exact = Shingles.jaccard(Shingles.of(one), Shingles.of(other));
      assertThat(Sketch.of(one).similarity(Sketch.of(other)))
          .as("%s words changed", changed)
          .isCloseTo(exact, within(3 * Math.sqrt(exact * (1 - exact) / 128) + 1e-9));
    }
  }

  @Test
  void aSketchSurvivesEncoding() {
    Sketch sketch = Sketch.of(LETTER);
    assertThat(Sketch.decode(sketch.encode()).similarity(sketch)).isEqualTo(1);
    assertThat(Sketch.decode(sketch.encode()).encode()).isEqualTo(sketch.encode());
    assertThatThrownBy(() -> Sketch.decode("AAAA")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sketchesAreTheSameInEveryRun() {
    assertThat(Sketch.of("the quick brown fox jumps over the lazy dog").encode())
        .startsWith("glwqF5xOlAaWwocfhVnlob/77qbDt1Uh");
  }

  @Test
  void eachNearDuplicateIsReportedOnceWithTheOneBeforeItThatItResemblesMost() throws IOException {
    var random = new Random(11);
    var texts = new TreeMap<String, String>();
    texts.put("a", LETTER);
    texts.put("b", words(random, 200));
    texts.put("c", replaced(LETTER, 2, random));
    texts.put("d", texts.get("c") + " Signed, a neighbor");
    texts.put("e", replaced(LETTER, 60, random));
    texts.put("f", "");
    texts.put("g", " ");
    List<Pair> pairs = find(texts);
    assertThat(pairs)
        .extracting(pair -> pair.id() + " " + pair.other())
        .containsExactly("c a", "d c");
    assertThat(NearDuplicates.table(pairs).rows().getFirst().get(2)).matches("0\\.[89]\\d{3}");
  }

  @Test
  void justBelowTheBoundIsNoDuplicate() throws IOException {
    String one = "w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12"; // 9 runs
    var texts = new TreeMap<String, String>();
    texts.put("a", one);
    texts.put("b", one + " x"); // 9 of 10
    texts.put("c", one + " y z q"); // 9 of 12, and of 13 with b
    assertThat(find(texts)).containsExactly(new Pair("b", "a", 0.9));
  }

  @Test
  void noneOfACampaignIsMissed() throws IOException {
    var random = new Random(13);
    var texts = new TreeMap<String, String>();
    for (int i = 0; i < 300; i++) {
      texts.put("letter-" + (100 + i), replaced(LETTER, i % 3, random));
      texts.put("other-" + (100 + i), words(random, 200));
    }
    assertThat(find(texts))
        .hasSize(299)
        .allMatch(pair -> pair.id().startsWith("letter-") && pair.other().startsWith("letter-"));
  }

  private static List<Pair> find(TreeMap<String, String> texts) throws IOException {
    var sketches = new TreeMap<String, Sketch>();
    texts.forEach((id, text) -> sketches.put(id, Sketch.of(text)));
    return NearDuplicates.of(sketches, id -> texts.getOrDefault(id, ""));
  }

  private static String words(Random random, int count) {
    var words = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      words.add("word" + random.nextInt(5000));
    }
    return String.join(" ", words);
  }

  private static String replaced(String text, int count, Random random) {
    String[] words = text.split(" ");
    for (int i = 0; i < count; i++) {
      words[random.nextInt(words.length)] = "new" + random.nextInt(5000);
    }
    return String.join(" ", words);
  }
}
