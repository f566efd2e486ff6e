package org.actant.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actant.actors.ActorDesk;
import org.actant.classifier.Classifier;
import org.actant.classifier.ModelFile;
import org.actant.codebook.Codebooks;
import org.actant.coding.Hedges;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.language.Annotations;
import org.actant.search.PassageSearch;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Finds claims and answers in a corpus and pairs them.
final class ClaimSearch {
  /// Where a classifier of claims is looked for.
  static final String MODEL = "codebook/classifiers/claims.model";

  private final Workspace workspace;
  private final List<Source> sources;

  ClaimSearch(Workspace workspace) throws IOException {
    this.workspace = workspace;
    this.sources = ready(workspace);
  }

  /// Returns the documents that have been annotated.
  static List<Source> ready(Workspace workspace) throws IOException {
    var ready = new ArrayList<Source>();
    for (Source source : Sources.read(workspace)) {
      if (DocumentText.exists(workspace, source.id())
          && Annotations.exists(workspace, source.id())) {
        ready.add(source);
      }
    }
    return ready;
  }

  Findings run() throws IOException {
    ActorDesk desk = ActorDesk.read(workspace);
    ClaimLexicon lexicon = ClaimLexicon.read(workspace);
    Issuers issuers = Issuers.read(workspace, desk, sources, lexicon);
    var concepts = new ConceptFinder(Codebooks.read(workspace));
    var reader = new Utterances(workspace, desk, concepts, issuers);
    Set<String> leftOut = concepts.of(lexicon.leftOut());
    Hedges hedges = Hedges.read(workspace);
    var own = new ClaimFinder(lexicon, hedges, leftOut, classifier());
    var reported = new ReportedFinder(lexicon, hedges, issuers, leftOut);
    var answering = new AnswerFinder(lexicon, Stances.read(workspace), issuers);
    var claims = new ArrayList<Claim>();
    var answers = new ArrayList<Answer>();
    for (Source source : sources) {
      boolean claimant = Issuers.isClaimant(source);
      for (Utterance utterance : reader.of(source)) {
        reported
            .find(utterance)
            .or(() -> claimant ? own.find(utterance) : Optional.empty())
            .ifPresent(claims::add);
        if (!claimant || speaksOfAnother(utterance)) {
          answers.add(answering.read(utterance));
        }
      }
    }
    return Findings.of(claims, answers, paired(claims, answers, issuers, lexicon));
  }

  /// Companies answer each other only where they name each other.
  private static boolean speaksOfAnother(Utterance utterance) {
    return utterance.addressed().entrySet().stream()
        .anyMatch(entry ->
            entry.getValue() == Addressed.SENTENCE && !entry.getKey().equals(utterance.issuer()));
  }

  private List<Pairing.Candidates> paired(
      List<Claim> claims, List<Answer> answers, Issuers issuers, ClaimLexicon lexicon)
      throws IOException {
    var results = new ArrayList<Pairing.Candidates>();
    if (claims.isEmpty() || answers.isEmpty()) {
      claims.forEach(claim -> results.add(Pairing.Candidates.nobody(claim)));
      return results;
    }
    try (PassageSearch search = PassageSearch.open(workspace)) {
      var all = new ArrayList<Utterance>();
      claims.forEach(claim -> all.add(claim.utterance()));
      answers.forEach(answer -> all.add(answer.utterance()));
      var pairing =
          new Pairing(
              new Retrieval(search, issuers, sources),
              new Likeness(all, issuers),
              issuers,
              sources,
              lexicon.background(),
              answers);
      for (Claim claim : claims) {
        results.add(pairing.of(claim));
      }
    }
    return results;
  }

  private @Nullable Classifier classifier() throws IOException {
    Path model = workspace.resolve(MODEL);
    return Files.isRegularFile(model) ? ModelFile.read(model) : null;
  }
}
