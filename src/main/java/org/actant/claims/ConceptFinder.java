package org.actant.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.actant.actors.TaggedSentence;
import org.actant.codebook.Code;
import org.actant.codebook.Codebooks;
import org.actant.codebook.Cue;
import org.actant.codebook.CuePattern;
import org.actant.codebook.Dimension;
import org.actant.codebook.SentenceIndex;

/// Finds the concepts that sentences speak of, by the cues of the codebooks. A concept that is part
/// of a longer one does not count: `renewable energy certificate` is not about renewable energy.
final class ConceptFinder {
  private final List<Code> concepts;

  ConceptFinder(Codebooks codebooks) {
    this.concepts = codebooks.codes(Dimension.CONCEPT).stream().filter(Code::codable).toList();
  }

  /// Returns the concepts of these families.
  Set<String> of(Set<String> families) {
    var members = new TreeSet<String>();
    for (Code concept : concepts) {
      if (concept.parent().filter(families::contains).isPresent()) {
        members.add(concept.id());
      }
    }
    return members;
  }

  private record Hit(String concept, CuePattern.Match match) {
    boolean covers(Hit other) {
      return !concept.equals(other.concept)
          && match.from() <= other.match.from()
          && other.match.to() <= match.to()
          && match.to() - match.from() > other.match.to() - other.match.from();
    }
  }

  /// Returns for each sentence the ids of its concepts, sorted.
  List<Set<String>> of(List<TaggedSentence> sentences) {
    var index = new SentenceIndex(sentences);
    var hits = new ArrayList<List<Hit>>();
    sentences.forEach(_ -> hits.add(new ArrayList<>()));
    for (Code concept : concepts) {
      for (Cue cue : concept.cues()) {
        BitSet candidates = cue.candidates(index);
        candidates.stream()
            .forEach(at ->
                cue.find(sentences.get(at))
                    .ifPresent(match -> hits.get(at).add(new Hit(concept.id(), match))));
      }
    }
    return hits.stream().map(ConceptFinder::longest).toList();
  }

  private static Set<String> longest(List<Hit> hits) {
    var concepts = new TreeSet<String>();
    for (Hit hit : hits) {
      if (hits.stream().noneMatch(other -> other.covers(hit))) {
        concepts.add(hit.concept);
      }
    }
    return concepts;
  }
}
