package org.actant.coding;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.actors.ActorDesk;
import org.actant.codebook.Codebooks;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.language.Annotations;
import org.actant.language.Parses;
import org.actant.language.Sentence;
import org.actant.workspace.Workspace;

/// What the coder's short cuts cost: the statements it makes, beside those of a coder that tries
/// every cue on every sentence and looks for a stance behind every concept.
///
/// @param sentences of the documents
/// @param parsed sentences that the coder with its short cuts parsed
/// @param statements of the coder without short cuts
/// @param lost those that the short cuts miss or make otherwise
/// @param added those that only the short cuts make
public record StagingLoss(int sentences, int parsed, int statements, int lost, int added) {
  /// Compares the two over all annotated documents of a workspace.
  public static StagingLoss measure(Workspace workspace) throws IOException {
    var coder = new MachineCoder(Codebooks.read(workspace), StanceLexicon.read(workspace));
    ActorDesk desk = ActorDesk.read(workspace);
    var sum = new StagingLoss(0, 0, 0, 0, 0);
    for (Source source : Sources.read(workspace)) {
      if (DocumentText.exists(workspace, source.id())
          && Annotations.exists(workspace, source.id())) {
        sum = sum.plus(measure(workspace, source, desk, coder));
      }
    }
    return sum;
  }

  private static StagingLoss measure(
      Workspace workspace, Source source, ActorDesk desk, MachineCoder coder) throws IOException {
    DocumentText document = DocumentText.read(workspace, source.id());
    List<Sentence> sentences = Annotations.read(workspace, source.id());
    Parses parses = Parses.inMemory();
    String issuer = desk.canonical(source.issuer(), source.id());
    var finder = desk.finder(source, document.text(), sentences);
    Map<Statement, Integer> staged =
        counts(coder.code(document, sentences, finder, issuer, parses));
    Map<Statement, Integer> thorough =
        counts(coder.thorough().code(document, sentences, finder, issuer, Parses.inMemory()));
    return new StagingLoss(
        sentences.size(),
        parses.asked(),
        thorough.values().stream().mapToInt(Integer::intValue).sum(),
        missing(thorough, staged),
        missing(staged, thorough));
  }

  private static Map<Statement, Integer> counts(List<Suggestion> suggestions) {
    var counts = new HashMap<Statement, Integer>();
    suggestions.forEach(suggestion -> counts.merge(suggestion.statement(), 1, Integer::sum));
    return counts;
  }

  private static int missing(Map<Statement, Integer> wanted, Map<Statement, Integer> there) {
    return wanted.entrySet().stream()
        .mapToInt(entry -> Math.max(0, entry.getValue() - there.getOrDefault(entry.getKey(), 0)))
        .sum();
  }

  private StagingLoss plus(StagingLoss more) {
    return new StagingLoss(
        sentences + more.sentences,
        parsed + more.parsed,
        statements + more.statements,
        lost + more.lost,
        added + more.added);
  }

  /// The share of statements that are lost; 0 without statements.
  public double share() {
    return statements == 0 ? 0 : (double) lost / statements;
  }
}
