package org.actant.coding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.actant.corpus.Source;

/// Joins what the machine suggests with what people say about it.
final class Judgments {
  private Judgments() {}

  /// Returns one passage per suggestion, and one per statement of a person that is no suggestion as
  /// it is. What somebody accepted and the cues no longer suggest stays as that person's coding.
  static List<CodedPassage> passages(
      List<Suggestion> suggestions, List<CoderRecord> coders, List<Source> sources) {
    Map<String, Source> byId =
        sources.stream().collect(Collectors.toMap(Source::id, source -> source));
    Map<Suggestion, Set<CodedPassage.Status>> verdicts = verdicts(coders);
    var passages = new ArrayList<CodedPassage>();
    for (Suggestion suggestion : suggestions) {
      passages.add(
          new CodedPassage(
              source(byId, suggestion.statement()),
              suggestion.statement(),
              CodedPassage.MACHINE,
              status(verdicts.getOrDefault(suggestion, Set.of())),
              suggestion.codebook(),
              suggestion.reason()));
    }
    for (CoderRecord coder : coders) {
      for (CoderRecord.Coded coded : own(coder)) {
        passages.add(
            new CodedPassage(
                source(byId, coded.statement()),
                coded.statement(),
                coder.coder(),
                CodedPassage.Status.CODED,
                coded.codebook(),
                coded.note()));
      }
    }
    passages.sort(CodedPassage.ORDER);
    return passages;
  }

  private static Map<Suggestion, Set<CodedPassage.Status>> verdicts(List<CoderRecord> coders) {
    Map<Suggestion, Set<CodedPassage.Status>> verdicts = new HashMap<>();
    for (CoderRecord coder : coders) {
      for (Verdict verdict : coder.verdicts()) {
        verdicts
            .computeIfAbsent(verdict.suggestion(), _ -> EnumSet.noneOf(CodedPassage.Status.class))
            .add(status(verdict.decided()));
      }
    }
    return verdicts;
  }

  private static CodedPassage.Status status(Verdict.Decided decided) {
    return switch (decided) {
      case ACCEPTED -> CodedPassage.Status.ACCEPTED;
      case REJECTED, EDITED -> CodedPassage.Status.REJECTED;
    };
  }

  /// Where people differ, a suggestion stays a suggestion.
  private static CodedPassage.Status status(Set<CodedPassage.Status> verdicts) {
    return verdicts.size() == 1 ? verdicts.iterator().next() : CodedPassage.Status.SUGGESTED;
  }

  private static List<CoderRecord.Coded> own(CoderRecord coder) {
    var suggested = new HashSet<StatementKey>();
    for (Verdict verdict : coder.verdicts()) {
      suggested.add(StatementKey.of(verdict.suggestion().statement()));
    }
    return coder.statements().stream()
        .filter(coded ->
            coded.origin() != CoderRecord.Origin.ACCEPTED
                || !suggested.contains(StatementKey.of(coded.statement())))
        .toList();
  }

  private static Source source(Map<String, Source> byId, Statement statement) {
    return Objects.requireNonNull(byId.get(statement.anchor().document()));
  }
}
