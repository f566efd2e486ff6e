package org.actant.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.actant.input.UnavailableException;
import org.jspecify.annotations.Nullable;

/// Parses English sentences with the model of CoreNLP's neural dependency parser (Chen and Manning
/// 2014, doi 10.3115/v1/D14-1082): a shift-reduce parser whose next step a network of one hidden
/// layer chooses from 18 words, their tags and 12 relations around the top of the stack. Safe for
/// several threads. The model is loaded once a process, when first needed.
///
/// The model is CoreNLP's; the network is computed here, because that is where CoreNLP's parser
/// spends its time: in sums over rows that a processor cannot take several at a time. Here each
/// input adds a column, which it can, and what a slot's word adds to the hidden layer is remembered
/// (the paper's precomputation) for those words that occur. A test holds the trees to CoreNLP's.
public final class EnglishParser {
  static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  /// Longer sentences are lists or tables that lost their lines.
  static final int LONGEST = 150;

  /// How many products of a word and a slot are remembered; 4 kB each.
  private static final int REMEMBERED = 1 << 14;

  private static @Nullable EnglishParser shared;

  /// What an embedding adds to the hidden layer from a slot. Immutable, so that threads may share
  /// one without a lock.
  private record Product(int key, float[] values) {}

  private final ParserModel model;
  private final @Nullable Product[] words = new @Nullable Product[REMEMBERED];
  private final @Nullable Product[] others;

  private EnglishParser(ParserModel model) {
    this.model = model;
    this.others =
        new @Nullable Product[(model.tags().size() + model.labels().size()) * ParserModel.SLOTS];
  }

  /// Returns the one parser of this process, loading its model at the first call.
  public static synchronized EnglishParser shared() {
    if (shared == null) {
      try {
        shared = new EnglishParser(ParserModel.read(MODEL));
      } catch (IOException e) {
        throw new UnavailableException(
            "CoreNLP's English parser cannot be read (stanford-corenlp, classifier `models`): "
                + e.getMessage()
                + "; build actant again",
            e);
      }
    }
    return shared;
  }

  /// Parses a sentence; one that is too long, or only tokenized, has the empty parse.
  public Parse parse(Sentence sentence, String text) {
    if (!sentence.isTagged() || sentence.tokens().size() > LONGEST) {
      return Parse.NONE;
    }
    var configuration = new Configuration(sentence, text);
    int[] slots = new int[ParserModel.SLOTS];
    float[] hidden = new float[model.bias().length];
    float[] scores = new float[2 * model.relations().size() + 1];
    while (!configuration.isTerminal()) {
      configuration.slots(slots);
      score(slots, hidden, scores);
      configuration.apply(best(configuration, scores));
    }
    return configuration.parse();
  }

  private void score(int[] slots, float[] hidden, float[] scores) {
    System.arraycopy(model.bias(), 0, hidden, 0, hidden.length);
    for (int slot = 0; slot < slots.length; slot++) {
      add(product(slots[slot], slot), hidden);
    }
    Arrays.fill(scores, 0);
    for (int unit = 0; unit < hidden.length; unit++) {
      float x = hidden[unit];
      addScaled(model.output()[unit], x * x * x, scores);
    }
  }

  private int best(Configuration configuration, float[] scores) {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      if ((best < 0 || scores[i] > scores[best]) && configuration.canApply(i)) {
        best = i;
      }
    }
    return best;
  }

  private float[] product(int id, int slot) {
    int wordIds = model.words().size();
    int key = id * ParserModel.SLOTS + slot;
    if (id >= wordIds) {
      return product(others, key - wordIds * ParserModel.SLOTS, key);
    }
    int hash = key * 0x9E3779B1;
    return product(words, hash >>> (32 - Integer.numberOfTrailingZeros(REMEMBERED)), key);
  }

  private float[] product(@Nullable Product[] memo, int place, int key) {
    @Nullable Product product = memo[place];
    if (product == null || product.key != key) {
      product = new Product(key, multiply(key / ParserModel.SLOTS, key % ParserModel.SLOTS));
      memo[place] = product;
    }
    return product.values;
  }

  private float[] multiply(int id, int slot) {
    float[] embedding = model.embeddings()[id];
    float[] sum = new float[model.bias().length];
    for (int i = 0; i < embedding.length; i++) {
      addScaled(model.hidden()[slot * embedding.length + i], embedding[i], sum);
    }
    return sum;
  }

  private static void add(float[] from, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  private static void addScaled(float[] from, float by, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += by * from[i];
    }
  }

  /// The state of an arc-standard parse (Nivre 2004): tokens are counted from 1, 0 is the root.
  private final class Configuration {
    private static final int NOTHING = -1;

    private final int size;
    private final int[] words;
    private final int[] tags;
    private final int[] heads;
    private final int[] relations;
    private final int[] stack;
    private int depth = 1;
    private int next = 1;

    Configuration(Sentence sentence, String text) {
      size = sentence.tokens().size();
      words = new int[size + 1];
      tags = new int[size + 1];
      heads = new int[size + 1];
      relations = new int[size + 1];
      stack = new int[size + 2];
      Arrays.fill(heads, NOTHING);
      words[0] = model.words().getOrDefault("-ROOT-", 0);
      tags[0] = model.tags().getOrDefault("-ROOT-", 0);
      int unknownWord = model.words().getOrDefault(ParserModel.UNKNOWN, 0);
      int unknownTag = model.tags().getOrDefault(ParserModel.UNKNOWN, 0);
      for (int i = 1; i <= size; i++) {
        Token token = sentence.tokens().get(i - 1);
        words[i] = model.words().getOrDefault(token.in(text), unknownWord);
        tags[i] = model.tags().getOrDefault(token.pos(), unknownTag);
      }
    }

    boolean isTerminal() {
      return depth == 1 && next > size;
    }

    /// Left arcs come first, then right arcs, then the shift.
    boolean canApply(int transition) {
      int count = model.relations().size();
      if (transition == 2 * count) {
        return next <= size;
      }
      boolean left = transition < count;
      int head = left ? stacked(0) : stacked(1);
      // the first relation is `root`, and the root governs by nothing else
      if (head < 0 || (head == 0) != (transition % count == 0)) {
        return false;
      }
      return depth > 2 || (!left && depth == 2 && next > size);
    }

    void apply(int transition) {
      int count = model.relations().size();
      if (transition == 2 * count) {
        stack[depth++] = next++;
        return;
      }
      int top = stacked(0);
      int below = stacked(1);
      boolean left = transition < count;
      int dependent = left ? below : top;
      heads[dependent] = left ? top : below;
      relations[dependent] = transition % count;
      depth--;
      if (left) {
        stack[depth - 1] = top;
      }
    }

    void slots(int[] slots) {
      int at = 0;
      for (int i = 2; i >= 0; i--) {
        at = word(slots, at, stacked(i));
      }
      for (int i = 0; i < 3; i++) {
        at = word(slots, at, next + i <= size ? next + i : NOTHING);
      }
      for (int i = 0; i < 2; i++) {
        int head = stacked(i);
        int left = left(head, 1);
        int right = right(head, 1);
        for (int child :
            new int[] {
              left, right, left(head, 2), right(head, 2), left(left, 1), right(right, 1)
            }) {
          slots[30 + at] = label(child); // labels follow 18 words and 18 tags; children begin at 6
          at = word(slots, at, child);
        }
      }
    }

    private int word(int[] slots, int at, int token) {
      slots[at] = token < 0 ? model.words().getOrDefault("-NULL-", 0) : words[token];
      slots[18 + at] = token < 0 ? model.tags().getOrDefault("-NULL-", 0) : tags[token];
      return at + 1;
    }

    private int label(int token) {
      String label =
          token <= 0 || heads[token] == NOTHING
              ? "-NULL-"
              : model.relations().get(relations[token]);
      return model.labels().getOrDefault(label, 0);
    }

    private int stacked(int fromTop) {
      return fromTop < depth ? stack[depth - 1 - fromTop] : NOTHING;
    }

    private int left(int head, int count) {
      int found = 0;
      for (int i = 1; i < head; i++) {
        if (heads[i] == head && ++found == count) {
          return i;
        }
      }
      return NOTHING;
    }

    private int right(int head, int count) {
      if (head < 0) {
        return NOTHING;
      }
      int found = 0;
      for (int i = size; i > head; i--) {
        if (heads[i] == head && ++found == count) {
          return i;
        }
      }
      return NOTHING;
    }

    Parse parse() {
      int[] governors = new int[size];
      var names = new ArrayList<String>(size);
      for (int i = 1; i <= size; i++) {
        governors[i - 1] = heads[i] - 1;
        names.add(model.relations().get(relations[i]));
      }
      return new Parse(governors, List.copyOf(names));
    }
  }
}
