package org.actant.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Sentences made up from a few words, some of which tell the label and most of which do not.
final class SmallTexts {
  private static final List<String> NOISE =
      List.of("our", "the", "report", "company", "of", "year", "in", "and", "data", "team", "this");
  private static final List<List<String>> TELLING =
      List.of(
          List.of("pledge", "will", "commit", "target"),
          List.of("weather", "lunch", "football", "holiday"),
          List.of("lawsuit", "critics", "contest", "refuse"));
  private static final List<String> NAMES = List.of("commitment", "nothing", "dissent");

  private SmallTexts() {}

  /// @param labels how many, up to 3
  static List<Example> make(int texts, int labels, long seed) {
    var chance = new Random(seed);
    var examples = new ArrayList<Example>();
    for (int i = 0; i < texts; i++) {
      int label = i % labels;
      examples.add(new Example(sentence(label, chance), Label.of(NAMES.get(label))));
    }
    return examples;
  }

  private static String sentence(int label, Random chance) {
    var words = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      words.add(any(NOISE, chance));
    }
    words.add(3, any(TELLING.get(label), chance));
    words.add(7, any(TELLING.get(label), chance));
    return String.join(" ", words) + ".";
  }

  private static String any(List<String> words, Random chance) {
    return words.get(chance.nextInt(words.size()));
  }
}
