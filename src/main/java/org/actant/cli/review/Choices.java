package org.actant.cli.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.actant.actors.Actor;
import org.actant.actors.Actors;
import org.actant.codebook.Code;
import org.actant.codebook.Codebooks;
import org.actant.codebook.Dimension;
import org.actant.coding.InVivoCode;
import org.actant.coding.ReviewItem;
import org.actant.coding.ReviewQueue;
import org.actant.coding.Stance;
import org.actant.coding.Suggestion;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;

/// What the fields of a statement can be.
final class Choices {
  private final Codebooks codebooks;
  private final List<String> codes;
  private final List<String> concepts;
  private final List<String> actors;

  private Choices(
      Codebooks codebooks, List<String> codes, List<String> concepts, List<String> actors) {
    this.codebooks = codebooks;
    this.codes = new ArrayList<>(codes);
    this.concepts = concepts;
    this.actors = actors;
  }

  static Choices of(Workspace workspace, ReviewQueue queue) throws IOException {
    Codebooks codebooks = Codebooks.read(workspace);
    var codes = new ArrayList<>(codebooks.codes(Dimension.CODE).stream().map(Code::id).toList());
    InVivoCode.read(workspace).forEach(code -> codes.add(code.id()));
    var actors = new TreeSet<String>();
    Actors.read(Actors.file(workspace)).actors().stream().map(Actor::name).forEach(actors::add);
    for (ReviewItem item : queue.all()) {
      Suggestion suggestion = item.suggestion();
      if (suggestion != null) {
        Stream.of(suggestion.statement().actor(), suggestion.statement().target())
            .filter(Objects::nonNull)
            .forEach(actors::add);
      }
      actors.add(item.source().issuer());
    }
    actors.remove("");
    return new Choices(
        codebooks,
        codes,
        codebooks.codes(Dimension.CONCEPT).stream().map(Code::id).toList(),
        List.copyOf(actors));
  }

  /// Returns what is offered for a field; what may be written for an actor is not limited to it.
  List<String> of(Field field) {
    return switch (field) {
      case CODE -> List.copyOf(codes);
      case CONCEPT -> concepts;
      case ACTOR, TARGET -> actors;
      case STANCE -> Stream.of(Stance.values()).map(Stance::toString).toList();
      case EXTENT -> List.of();
    };
  }

  /// Returns what somebody means: a number in the list, an id, or the beginning of one id only.
  String meant(Field field, String written) {
    String word = written.strip();
    List<String> offered = of(field);
    if (word.isEmpty() || word.equals("-") || field == Field.EXTENT || offered.contains(word)) {
      return word;
    }
    if (word.matches("\\d{1,4}")) {
      int number = Integer.parseInt(word);
      if (number >= 1 && number <= offered.size()) {
        return offered.get(number - 1);
      }
    }
    if (field == Field.ACTOR || field == Field.TARGET) {
      return word;
    }
    List<String> begun = offered.stream().filter(id -> id.startsWith(word)).toList();
    if (begun.size() != 1) {
      throw new InputException(
          begun.isEmpty()
              ? "there is no %s `%s`".formatted(field, word)
              : "`%s` begins %s: %s".formatted(word, field, String.join(", ", begun)));
    }
    return begun.getFirst();
  }

  Optional<Code> find(String id) {
    return codebooks.find(id);
  }

  void add(String code) {
    if (!codes.contains(code)) {
      codes.add(code);
    }
  }
}
