package org.actant.claims;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.actors.Actor;
import org.actant.actors.ActorDesk;
import org.actant.actors.ActorFinder;
import org.actant.actors.Mention;
import org.actant.actors.TaggedSentence;
import org.actant.coding.Anchor;
import org.actant.coding.RunningText;
import org.actant.corpus.Block;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Source;
import org.actant.language.Annotations;
import org.actant.language.Sentence;
import org.actant.workspace.Workspace;

/// Reads documents into utterances.
final class Utterances {
  private final Workspace workspace;
  private final ActorDesk desk;
  private final ConceptFinder concepts;
  private final Issuers issuers;

  Utterances(Workspace workspace, ActorDesk desk, ConceptFinder concepts, Issuers issuers) {
    this.workspace = workspace;
    this.desk = desk;
    this.concepts = concepts;
    this.issuers = issuers;
  }

  /// Returns the sentences of a document that say something and speak of a concept, in order.
  List<Utterance> of(Source source) throws IOException {
    DocumentText document = DocumentText.read(workspace, source.id());
    List<Sentence> sentences = Annotations.read(workspace, source.id());
    ActorFinder finder = desk.finder(source, document.text(), sentences);
    List<TaggedSentence> running =
        RunningText.of(document, sentences).parallelStream()
            .filter(Sentence::isTagged)
            .map(sentence -> TaggedSentence.of(sentence, document.text()))
            .filter(TaggedSentence::hasVerb)
            .map(plain -> plain.withMentions(finder.find(plain)))
            .toList();
    List<Set<String>> spokenOf = concepts.of(running);
    var context = new Context(document);
    var utterances = new ArrayList<Utterance>();
    for (int i = 0; i < running.size(); i++) {
      TaggedSentence sentence = running.get(i);
      Map<String, Addressed> addressed = context.addressed(sentence);
      if (!spokenOf.get(i).isEmpty()) {
        Sentence place = sentence.sentence();
        utterances.add(
            new Utterance(
                source,
                issuers.name(source),
                Anchor.of(document, place.start(), place.end()),
                sentence,
                spokenOf.get(i),
                addressed));
      }
    }
    return utterances;
  }

  /// Who is spoken of, carried from headings and sentences to those that follow. Sentences are
  /// asked about in their order.
  private final class Context {
    private final List<Block> blocks;
    private final String text;
    private int at;
    private Set<String> heading = Set.of();
    private Set<String> block = Set.of();

    Context(DocumentText document) {
      this.blocks = document.blocks();
      this.text = document.text();
    }

    Map<String, Addressed> addressed(TaggedSentence sentence) {
      while (at < blocks.size() && blocks.get(at).end() <= sentence.sentence().start()) {
        if (blocks.get(at).kind() == Block.Kind.HEADING) {
          heading = issuers.in(text.substring(blocks.get(at).start(), blocks.get(at).end()));
        }
        at++;
        block = Set.of();
      }
      Set<String> named = named(sentence);
      if (!named.isEmpty()) {
        block = named;
        return all(named, Addressed.SENTENCE);
      }
      if (namesAnother(sentence)) {
        return Map.of();
      }
      if (block.size() == 1) {
        return all(block, Addressed.BLOCK);
      }
      return heading.size() == 1 ? all(heading, Addressed.HEADING) : Map.of();
    }

    private static Map<String, Addressed> all(Set<String> names, Addressed how) {
      var all = new TreeMap<String, Addressed>();
      names.forEach(name -> all.put(name, how));
      return all;
    }

    private Set<String> named(TaggedSentence sentence) {
      var named = new TreeSet<String>();
      for (Mention mention : sentence.mentions()) {
        issuers.claimant(mention.actor()).ifPresent(named::add);
      }
      return named;
    }

    /// An organization that issued no claims: `it` then means that one.
    private static boolean namesAnother(TaggedSentence sentence) {
      var types = new HashSet<String>();
      for (Mention mention : sentence.mentions()) {
        if (mention.kind() == Actor.Kind.HUMAN && !mention.issuer()) {
          types.add(mention.type());
        }
      }
      return types.contains("company") || types.contains("organization");
    }
  }
}
