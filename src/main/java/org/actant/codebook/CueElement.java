package org.actant.codebook;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.actant.actors.ActorClass;
import org.actant.actors.Mention;
import org.actant.actors.TaggedSentence;
import org.actant.language.Token;

/// One element of a cue pattern. [Gap] and [Maybe] are understood by the pattern itself; the others
/// say where a match that begins at a token may end.
sealed interface CueElement {
  /// Returns the tokens that may come after a match beginning at token `at`, the longest match
  /// first; none if nothing matches.
  List<Integer> ends(TaggedSentence sentence, int at);

  /// Returns the sentences in which the element may match.
  BitSet candidates(SentenceIndex index);

  /// Up to `longest` tokens of any kind, within a clause.
  record Gap(int longest) implements CueElement {
    @Override
    public List<Integer> ends(TaggedSentence sentence, int at) {
      return List.of();
    }

    @Override
    public BitSet candidates(SentenceIndex index) {
      return index.all();
    }
  }

  /// An element that may be missing.
  record Maybe(CueElement inner) implements CueElement {
    @Override
    public List<Integer> ends(TaggedSentence sentence, int at) {
      return inner.ends(sentence, at);
    }

    @Override
    public BitSet candidates(SentenceIndex index) {
      return index.all();
    }
  }

  /// One of several elements.
  record AnyOf(List<CueElement> choices) implements CueElement {
    @Override
    public List<Integer> ends(TaggedSentence sentence, int at) {
      List<Integer> ends = List.of();
      for (CueElement choice : choices) {
        ends = joined(ends, choice.ends(sentence, at));
      }
      return ends;
    }

    @Override
    public BitSet candidates(SentenceIndex index) {
      var candidates = new BitSet();
      choices.forEach(choice -> candidates.or(choice.candidates(index)));
      return candidates;
    }

    private static List<Integer> joined(List<Integer> some, List<Integer> more) {
      if (some.isEmpty() || more.isEmpty()) {
        return some.isEmpty() ? more : some;
      }
      var all = new TreeSet<Integer>(Comparator.reverseOrder());
      all.addAll(some);
      all.addAll(more);
      return List.copyOf(all);
    }
  }

  /// One of several sequences of words; the tag is asked of the first word, which carries the
  /// meaning in `carry out`.
  ///
  /// @param tags how the part-of-speech tag may begin; an empty one is any
  ///
  /// @param lemmas the first words, if all of them are lemmas, so that most tokens are refused at a
  ///   glance; else empty
  record Words(List<List<Word>> alternatives, List<String> tags, Set<String> lemmas)
      implements CueElement {
    static Words of(List<List<Word>> alternatives, List<String> tags) {
      var lemmas = new HashSet<String>();
      for (List<Word> words : alternatives) {
        if (!(words.getFirst() instanceof Word.Lemma(String lemma))) {
          return new Words(alternatives, tags, Set.of());
        }
        lemmas.add(lemma);
      }
      return new Words(alternatives, tags, lemmas);
    }

    @Override
    public List<Integer> ends(TaggedSentence sentence, int at) {
      if (at >= sentence.size() || !mayBegin(sentence, at)) {
        return List.of();
      }
      List<Integer> ends = List.of();
      for (List<Word> words : alternatives) {
        int end = end(sentence, words, at);
        if (end >= 0) {
          ends = AnyOf.joined(ends, List.of(end));
        }
      }
      return ends;
    }

    @Override
    public BitSet candidates(SentenceIndex index) {
      var candidates = new BitSet();
      for (List<Word> words : alternatives) {
        BitSet all = index.all();
        words.forEach(word -> all.and(word.candidates(index)));
        candidates.or(all);
      }
      return candidates;
    }

    private boolean mayBegin(TaggedSentence sentence, int at) {
      if (!lemmas.isEmpty()
          && !lemmas.contains(sentence.lemma(at))
          && !lemmas.contains(sentence.form(at))) {
        return false;
      }
      String pos = sentence.token(at).pos();
      for (String tag : tags) {
        if (pos.startsWith(tag)) {
          return true;
        }
      }
      return false;
    }

    private static int end(TaggedSentence sentence, List<Word> words, int at) {
      int here = at;
      for (Word word : words) {
        if (word == Word.HYPHEN) {
          if (here < sentence.size() && word.matches(sentence, here)) {
            here++;
          }
        } else if (here < sentence.size() && word.matches(sentence, here)) {
          here++;
        } else {
          return -1;
        }
      }
      return here;
    }
  }

  /// A name that the annotation found, whole.
  record Name(String kind) implements CueElement {
    @Override
    public List<Integer> ends(TaggedSentence sentence, int at) {
      int end = at;
      while (end < sentence.size() && isOfKind(sentence.token(end))) {
        end++;
      }
      boolean inside = at > 0 && at < sentence.size() && isOfKind(sentence.token(at - 1));
      return end > at && !inside ? List.of(end) : List.of();
    }

    @Override
    public BitSet candidates(SentenceIndex index) {
      return index.named(kind);
    }

    private boolean isOfKind(Token token) {
      return kind.equals("NAME") ? token.isName() : token.ner().equals(kind);
    }
  }

  /// The mention of an actor of some class.
  record Mentioned(ActorClass kind) implements CueElement {
    @Override
    public List<Integer> ends(TaggedSentence sentence, int at) {
      for (Mention mention : sentence.mentions()) {
        if (mention.from() == at && kind.includes(mention)) {
          return List.of(mention.to());
        }
      }
      return List.of();
    }

    @Override
    public BitSet candidates(SentenceIndex index) {
      return index.mentioning(kind);
    }
  }

  /// A test of one token.
  sealed interface Word {
    /// A hyphen between two words, which may be missing.
    Word HYPHEN = new Like(Pattern.compile("[-\u2010-\u2013]"));

    boolean matches(TaggedSentence sentence, int at);

    /// Returns the sentences that have such a token; a hyphen may be missing in all.
    BitSet candidates(SentenceIndex index);

    /// The token's lemma or its form, whatever its capitals.
    record Lemma(String lemma) implements Word {
      @Override
      public boolean matches(TaggedSentence sentence, int at) {
        return sentence.lemma(at).equals(lemma) || sentence.form(at).equals(lemma);
      }

      @Override
      public BitSet candidates(SentenceIndex index) {
        return index.word(lemma);
      }
    }

    /// The token's lemma or lower-case form is like this.
    record Like(Pattern pattern) implements Word {
      @Override
      public boolean matches(TaggedSentence sentence, int at) {
        return pattern.matcher(sentence.lemma(at)).matches()
            || pattern.matcher(sentence.form(at)).matches();
      }

      @Override
      public BitSet candidates(SentenceIndex index) {
        return this == HYPHEN ? index.all() : index.like(pattern);
      }
    }

    /// The token as it stands in the text.
    record Exact(String form) implements Word {
      @Override
      public boolean matches(TaggedSentence sentence, int at) {
        return sentence.exact(at).equals(form);
      }

      @Override
      public BitSet candidates(SentenceIndex index) {
        return index.word(form.toLowerCase(Locale.ROOT));
      }
    }
  }
}
