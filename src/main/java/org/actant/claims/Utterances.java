package org.actant.claims;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
  /// Longer sentences are tables and lists that lost their lines.
  private static final int LONGEST = 80;

  /// How many sentences a name carries within its block: blocks of some extractions are whole
  /// pages.
  private static final int REACH = 3;

  private static final Pattern THE_COMPANY =
      Pattern.compile(
          "\\b(?:the|this) (?:company|campus|provider|operator|firm|group|corporation|tech"
              + " giant|facility|complex|project)\\b|\\bits (?:own|emissions|claims?|data"
              + " cent(?:er|re)s?|electricity|energy|water|operations)\\b",
          Pattern.CASE_INSENSITIVE);

  /// Words by which a sentence goes on about who was named before.
  private static final Pattern REFERRING =
      Pattern.compile(
          "^\\W*(?:it|they|its|their)\\b|\\b(?:the|this) (?:company|provider|operator|firm|tech"
              + " giant)\\b",
          Pattern.CASE_INSENSITIVE);

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
    var context = new Context(document, main(running));
    var utterances = new ArrayList<Utterance>();
    for (int i = 0; i < running.size(); i++) {
      TaggedSentence sentence = running.get(i);
      Map<String, Addressed> addressed = context.addressed(sentence);
      Set<String> around = context.around(spokenOf.get(i));
      boolean borrowed = spokenOf.get(i).isEmpty();
      boolean isSaying =
          !borrowed || !around.isEmpty() && isOfAnother(addressed.keySet(), issuers.name(source));
      if (isSaying && sentence.size() <= LONGEST) {
        Sentence place = sentence.sentence();
        utterances.add(
            new Utterance(
                source,
                issuers.name(source),
                Anchor.of(document, place.start(), place.end()),
                sentence,
                borrowed ? around : spokenOf.get(i),
                borrowed,
                addressed));
      }
    }
    return utterances;
  }

  private static boolean isOfAnother(Set<String> addressed, String issuer) {
    return addressed.stream().anyMatch(name -> !name.equals(issuer));
  }

  /// The one claimant that a document is about: named three times or more, and four times in five
  /// that any is named.
  private Set<String> main(List<TaggedSentence> sentences) {
    var times = new TreeMap<String, Integer>();
    sentences.forEach(
        sentence -> byOwnName(sentence).forEach(name -> times.merge(name, 1, Integer::sum)));
    int all = times.values().stream().mapToInt(n -> n).sum();
    var main = new TreeSet<String>();
    times.forEach((name, n) -> {
      if (n >= 3 && 5 * n >= 4 * all) {
        main.add(name);
      }
    });
    return main;
  }

  private Set<String> named(TaggedSentence sentence) {
    return withMentioned(issuers.in(sentence.sentence().in(sentence.text())), sentence);
  }

  /// Those that are called by their own names: what is said next may be of them. What is said after
  /// the name of a model is mostly of something else.
  private Set<String> byOwnName(TaggedSentence sentence) {
    return withMentioned(issuers.byOwnName(sentence.sentence().in(sentence.text())), sentence);
  }

  private Set<String> withMentioned(Set<String> named, TaggedSentence sentence) {
    int base = sentence.sentence().start();
    String names = issuers.withoutOthers(sentence.sentence().in(sentence.text()));
    for (Mention mention : sentence.mentions()) {
      if (names.charAt(sentence.token(mention.from()).start() - base) != ' ') {
        issuers.claimant(mention.actor()).ifPresent(named::add);
      }
    }
    return named;
  }

  /// Who is spoken of, carried from headings and sentences to those that follow. Sentences are
  /// asked about in their order.
  private final class Context {
    private final List<Block> blocks;
    private final String text;
    private int at;

    /// How many sentences ago the last claimant was named.
    private int since;

    private Set<String> heading = Set.of();
    private Set<String> block = Set.of();
    private Set<String> spokenOf = Set.of();
    private final Set<String> main;

    Context(DocumentText document, Set<String> main) {
      this.main = main;
      this.blocks = document.blocks();
      this.text = document.text();
    }

    Map<String, Addressed> addressed(TaggedSentence sentence) {
      while (at < blocks.size() && blocks.get(at).end() <= sentence.sentence().start()) {
        if (blocks.get(at).kind() == Block.Kind.HEADING) {
          heading = issuers.byOwnName(text.substring(blocks.get(at).start(), blocks.get(at).end()));
        }
        at++;
        block = Set.of();
        spokenOf = Set.of();
      }
      Set<String> named = named(sentence);
      since++;
      if (!named.isEmpty()) {
        since = 0;
        block = byOwnName(sentence);
        return all(named, Addressed.SENTENCE);
      }
      Set<String> members = issuers.inGroups(sentence.sentence().in(text));
      if (!members.isEmpty()) {
        return all(members, Addressed.GROUP);
      }
      if (namesAnother(sentence)) {
        return Map.of();
      }
      if (block.size() == 1 && since <= REACH && goesOn(sentence.sentence().in(text))) {
        return all(block, Addressed.BLOCK);
      }
      if (heading.size() == 1) {
        return all(heading, Addressed.HEADING);
      }
      return THE_COMPANY.matcher(sentence.sentence().in(text)).find()
          ? all(main, Addressed.DOCUMENT)
          : Map.of();
    }

    private static boolean goesOn(String sentence) {
      return REFERRING.matcher(sentence).find();
    }

    /// The concepts of the sentence, or else those of the sentences before it in its block.
    Set<String> around(Set<String> own) {
      if (!own.isEmpty()) {
        spokenOf = own;
      }
      return spokenOf;
    }

    private static Map<String, Addressed> all(Set<String> names, Addressed how) {
      var all = new TreeMap<String, Addressed>();
      names.forEach(name -> all.put(name, how));
      return all;
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
