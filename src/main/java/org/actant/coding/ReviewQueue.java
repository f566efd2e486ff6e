package org.actant.coding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.actant.codebook.Code;
import org.actant.codebook.Codebook;
import org.actant.codebook.Codebooks;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Source;
import org.actant.input.InputException;
import org.actant.language.Annotations;
import org.actant.language.Sentence;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// What waits for a coder, in the order in which it is shown.
///
/// @param all of the selection
/// @param done how many of the first the coder has dealt with
public record ReviewQueue(List<ReviewItem> all, int done) {
  /// The order of a review.
  public enum Order {
    /// As the documents have it.
    DOCUMENT,
    /// First what coders differ on, then suggestions of cues about which least is known or people
    /// are most divided.
    UNCERTAIN,
    /// Shuffled; everybody has the same order.
    RANDOM
  }

  /// What is chosen of a corpus.
  ///
  /// @param code of this code and of those below it; null for all
  /// @param document null for all
  public record Choice(@Nullable String code, @Nullable String document, Order order) {}

  private static final int SHORTEST_SENTENCE = 3;

  public ReviewQueue {
    all = List.copyOf(all);
  }

  /// Returns the suggestions of the machine that a coder has to judge; first the ones judged.
  public static ReviewQueue suggestions(Workspace workspace, String coder, Choice choice)
      throws IOException {
    Set<String> codes = codes(Codebooks.read(workspace), choice.code());
    List<Source> sources = sources(workspace, choice);
    Map<String, Source> byId =
        sources.stream().collect(Collectors.toMap(Source::id, source -> source));
    Coders coders = Coders.read(workspace);
    Map<Suggestion, Verdict> judged =
        coders.find(coder).map(CoderRecord::verdicts).orElse(List.of()).stream()
            .collect(Collectors.toMap(Verdict::suggestion, verdict -> verdict, (a, _) -> a));
    List<Suggestion> chosen =
        Coders.suggestions(workspace, sources).stream()
            .filter(
                s -> codes.isEmpty() || codes.stream().anyMatch(code -> s.statement().names(code)))
            .toList();
    List<Suggestion> done = chosen.stream().filter(judged::containsKey).toList();
    List<Suggestion> open = chosen.stream().filter(s -> !judged.containsKey(s)).toList();
    var all = new ArrayList<ReviewItem>();
    var inOrder = new ArrayList<>(done);
    inOrder.addAll(ordered(open, coders, choice.order()));
    for (Suggestion suggestion : inOrder) {
      Anchor anchor = suggestion.statement().anchor();
      Source source = Objects.requireNonNull(byId.get(anchor.document()));
      all.add(new ReviewItem(source, anchor, suggestion, judged.get(suggestion)));
    }
    return new ReviewQueue(all, done.size());
  }

  /// Returns sentences to be coded from scratch, without a look at what the machine suggests or
  /// others coded. In the order of documents these are all sentences of running text; shuffled,
  /// they are those for which there is a suggestion and as many for which there is none, so that
  /// being shown says nothing. Every coder gets the same sentences in the same order; it goes on
  /// after the last one in which this coder coded something.
  public static ReviewQueue sentences(Workspace workspace, String coder, Choice choice)
      throws IOException {
    List<Source> sources = sources(workspace, choice);
    Optional<CoderRecord> record = Coders.read(workspace).find(coder);
    var all = new ArrayList<ReviewItem>();
    for (Source source : sources) {
      boolean finished = record.isPresent() && record.get().finished().contains(source.id());
      if (!finished) {
        all.addAll(sentences(workspace, source));
      }
    }
    List<ReviewItem> chosen =
        choice.order() == Order.DOCUMENT
            ? all
            : withDecoys(all, Coders.suggestions(workspace, sources));
    return new ReviewQueue(chosen, coded(chosen, record));
  }

  private static List<Source> sources(Workspace workspace, Choice choice) throws IOException {
    List<Source> sources = Coders.texts(workspace);
    if (choice.document() == null) {
      return sources;
    }
    List<Source> chosen =
        sources.stream().filter(source -> source.id().equals(choice.document())).toList();
    if (chosen.isEmpty()) {
      throw new InputException(
          "there is no text of a document `%s`; `actant corpus list` names them"
              .formatted(choice.document()));
    }
    return chosen;
  }

  /// A code and those below it; none for no code.
  private static Set<String> codes(Codebooks codebooks, @Nullable String id) {
    if (id == null) {
      return Set.of();
    }
    var codes = new HashSet<>(Set.of(codebooks.get(id).id()));
    Codebook book = codebooks.bookOf(id).orElseThrow();
    for (int before = 0; before < codes.size(); ) {
      before = codes.size();
      for (Code code : book.codes()) {
        if (code.parent().filter(codes::contains).isPresent()) {
          codes.add(code.id());
        }
      }
    }
    return codes;
  }

  private static List<Suggestion> ordered(
      List<Suggestion> suggestions, Coders coders, Order order) {
    return switch (order) {
      case DOCUMENT -> suggestions;
      case UNCERTAIN -> {
        var acceptance = new CueAcceptance(coders.records());
        yield suggestions.stream()
            .sorted(Comparator.comparingDouble(acceptance::certainty))
            .toList();
      }
      case RANDOM -> shuffled(suggestions);
    };
  }

  /// Returns the list in an order that looks like chance and is always the same.
  @SuppressWarnings("JavaUtilRandom") // seeded: everybody has the same order
  private static <T> List<T> shuffled(List<T> list) {
    var shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, new Random(20_241_107L));
    return shuffled;
  }

  private static List<ReviewItem> sentences(Workspace workspace, Source source) throws IOException {
    if (!Annotations.exists(workspace, source.id())) {
      return List.of();
    }
    DocumentText document = DocumentText.read(workspace, source.id());
    var items = new ArrayList<ReviewItem>();
    List<Sentence> all = Annotations.read(workspace, source.id());
    for (Sentence sentence : RunningText.of(document, all, SHORTEST_SENTENCE)) {
      items.add(
          new ReviewItem(
              source, Anchor.of(document, sentence.start(), sentence.end()), null, null));
    }
    return items;
  }

  private static List<ReviewItem> withDecoys(
      List<ReviewItem> sentences, List<Suggestion> suggestions) {
    var suggested = new HashSet<StatementKey.Place>();
    suggestions.forEach(s -> suggested.add(StatementKey.of(s.statement()).place()));
    var chosen = new ArrayList<ReviewItem>();
    var decoys = new ArrayList<ReviewItem>();
    for (ReviewItem item : sentences) {
      (suggested.contains(place(item.anchor())) ? chosen : decoys).add(item);
    }
    int real = chosen.size();
    shuffled(decoys).stream().limit(real).forEach(chosen::add);
    return shuffled(chosen);
  }

  private static StatementKey.Place place(Anchor anchor) {
    return new StatementKey.Place(anchor.document(), anchor.start(), anchor.end());
  }

  private static int coded(List<ReviewItem> items, Optional<CoderRecord> record) {
    Map<String, List<Anchor>> anchors = new HashMap<>();
    record.ifPresent(coder ->
        coder
            .statements()
            .forEach(coded ->
                anchors
                    .computeIfAbsent(coded.statement().anchor().document(), _ -> new ArrayList<>())
                    .add(coded.statement().anchor())));
    int last = 0;
    for (int i = 0; i < items.size(); i++) {
      Anchor at = items.get(i).anchor();
      if (anchors.getOrDefault(at.document(), List.of()).stream()
          .anyMatch(anchor -> anchor.start() < at.end() && anchor.end() > at.start())) {
        last = i + 1;
      }
    }
    return last;
  }
}
