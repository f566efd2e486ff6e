package org.actant.codebook;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.actant.actors.ActorClass;
import org.actant.actors.Mention;
import org.actant.actors.TaggedSentence;
import org.actant.language.RequiredWords;

/// Which sentences of a document have which words, names and actors, so that a cue is tried only
/// where all that it needs occurs; what is rare decides. Used by one thread at a time.
public final class SentenceIndex {
  private final int size;
  private final Map<String, BitSet> words = new HashMap<>();
  private final Map<String, BitSet> names = new HashMap<>();
  private final Map<ActorClass, BitSet> actors = new HashMap<>();
  private final Map<String, BitSet> similar = new HashMap<>();

  public SentenceIndex(List<TaggedSentence> sentences) {
    size = sentences.size();
    for (int i = 0; i < size; i++) {
      add(i, sentences.get(i));
    }
  }

  private void add(int at, TaggedSentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      set(words, sentence.lemma(i), at);
      set(words, sentence.form(i), at);
      if (sentence.token(i).isName()) {
        set(names, sentence.token(i).ner(), at);
        set(names, "NAME", at);
      }
    }
    for (Mention mention : sentence.mentions()) {
      for (ActorClass kind : ActorClass.values()) {
        if (kind.includes(mention)) {
          set(actors, kind, at);
        }
      }
    }
  }

  private static <K> void set(Map<K, BitSet> sets, K key, int at) {
    sets.computeIfAbsent(key, _ -> new BitSet()).set(at);
  }

  /// Returns all sentences.
  public BitSet all() {
    var all = new BitSet(size);
    all.set(0, size);
    return all;
  }

  /// Returns the sentences that have a token of this lemma or lower-case form.
  BitSet word(String word) {
    return copy(words.get(word));
  }

  /// Returns the sentences that have a token whose lemma or lower-case form is like this.
  BitSet like(Pattern pattern) {
    return copy(
        similar.computeIfAbsent(
            pattern.pattern(),
            _ -> {
              var found = new BitSet();
              words.forEach((word, sentences) -> {
                if (pattern.matcher(word).matches()) {
                  found.or(sentences);
                }
              });
              return found;
            }));
  }

  BitSet with(RequiredWords required) {
    BitSet found = required.like() == null ? new BitSet() : like(required.like());
    required.words().forEach(word -> found.or(word(word)));
    return found;
  }

  /// Returns the sentences that have a name of a kind, or of any for `NAME`.
  BitSet named(String kind) {
    return copy(names.get(kind));
  }

  BitSet mentioning(ActorClass kind) {
    return copy(actors.get(kind));
  }

  private static BitSet copy(@org.jspecify.annotations.Nullable BitSet found) {
    return found == null ? new BitSet() : (BitSet) found.clone();
  }
}
