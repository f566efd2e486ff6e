package org.actant.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actant.codebook.Codebooks;
import org.actant.coding.CoderRecord;
import org.actant.coding.Coders;
import org.actant.coding.Verdict;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Sources;
import org.actant.exchange.refi.Authorship;
import org.actant.exchange.refi.Guid;
import org.actant.exchange.refi.Project;
import org.actant.exchange.refi.ProjectWriter;
import org.actant.exchange.refi.Source;
import org.actant.exchange.refi.User;
import org.actant.workspace.Workspace;

/// A workspace as a project that other programs read.
///
/// Every document is a PDF source with its text, or a text source. A statement is a passage of that
/// text with several codings: of the actor below `Actors`, of the concept below `Concepts`, of the
/// stance below `Stance`, of the code below the name of its codebook; on a PDF also the areas of
/// its lines. Actors are cases too, and a statement about two of them a link. What of a statement
/// the standard has no place for stands in a note, so that it comes back whole.
///
/// @param sources files of the documents, by their names in the container
/// @param losses what REFI-QDA cannot carry
/// @param statements how many there are
public record ProjectExport(
    Project project,
    Map<String, ProjectWriter.Content> sources,
    List<Loss> losses,
    int statements) {
  public ProjectExport {
    sources = Map.copyOf(sources);
    losses = List.copyOf(losses);
  }

  /// Gathers what a project has to hold. Nothing is written.
  ///
  /// @param undecided true to take along what the machine suggests and nobody has decided on
  /// @param version of this program
  public static ProjectExport of(Workspace workspace, boolean undecided, String version)
      throws IOException {
    Codebooks codebooks = Codebooks.read(workspace);
    Coders coders = Coders.read(workspace);
    List<StatementNote> statements = statements(workspace, coders, undecided);
    var codes = new ExportedCodes(codebooks, coders.inVivo(), statements);
    var actors = new ExportedActors(workspace, statements);
    var notes = new ExportedNotes(coders, statements);
    var sources = new ArrayList<Source>();
    var files = new TreeMap<String, ProjectWriter.Content>();
    for (org.actant.corpus.Source source : Sources.read(workspace)) {
      if (DocumentText.exists(workspace, source.id())) {
        var document =
            new ExportedDocument(
                source,
                DocumentText.read(workspace, source.id()),
                Sources.file(workspace, source),
                notes);
        sources.add(document.source());
        files.putAll(document.files());
      }
    }
    var project =
        new Project(
            String.valueOf(workspace.root().getFileName()),
            OwnProject.origin(version),
            Authorship.UNKNOWN,
            null,
            users(statements, coders),
            codes.all(notes),
            sources.isEmpty() ? List.of() : DocumentVariable.variables(),
            actors.cases(),
            sources,
            notes.all(),
            actors.links(codes),
            List.of(),
            actors.graphs(),
            null,
            List.of());
    return new ProjectExport(
        project, files, losses(workspace, codebooks, coders, undecided), statements.size());
  }

  private static List<StatementNote> statements(
      Workspace workspace, Coders coders, boolean undecided) throws IOException {
    var statements = new ArrayList<StatementNote>();
    for (CoderRecord coder : coders.records()) {
      coder.statements().forEach(s -> statements.add(StatementNote.of(coder.coder(), s)));
    }
    if (undecided) {
      statements.addAll(Undecided.read(workspace));
    }
    return statements;
  }

  private static List<User> users(List<StatementNote> statements, Coders coders) {
    var users = new TreeMap<String, User>();
    for (CoderRecord coder : coders.records()) {
      users.put(coder.coder(), user(coder.coder()));
    }
    statements.forEach(s -> users.put(s.coder(), user(s.coder())));
    return List.copyOf(users.values());
  }

  private static User user(String coder) {
    return new User(guidOfUser(coder), coder, coder);
  }

  static Guid guidOfUser(String coder) {
    return Guid.of("user", coder);
  }

  private static List<Loss> losses(
      Workspace workspace, Codebooks codebooks, Coders coders, boolean undecided)
      throws IOException {
    var losses = new ArrayList<>(CodebookExchange.losses(codebooks.all()));
    long rejected =
        coders.records().stream()
            .flatMap(coder -> coder.verdicts().stream())
            .filter(verdict -> verdict.decided() == Verdict.Decided.REJECTED)
            .count();
    add(
        losses,
        rejected,
        "rejections of suggestions",
        "REFI-QDA tells what is coded, not what is not");
    add(
        losses,
        coders.records().stream().mapToLong(coder -> coder.finished().size()).sum(),
        "marks that a coder finished a document",
        "REFI-QDA has no place for them");
    add(
        losses,
        undecided ? 0 : Undecided.read(workspace).size(),
        "suggestions of the machine that nobody has decided on",
        "left out; --suggestions takes them along");
    long textless = 0;
    for (org.actant.corpus.Source source : Sources.read(workspace)) {
      textless += DocumentText.exists(workspace, source.id()) ? 0 : 1;
    }
    add(losses, textless, "documents without a text", "run `actant corpus ingest` first");
    return losses;
  }

  private static void add(List<Loss> losses, long count, String what, String why) {
    if (count > 0) {
      losses.add(Loss.of(count, what, why));
    }
  }

  /// Writes the container.
  public void write(Path file) throws IOException {
    AtomicFile.write(file, out -> ProjectWriter.write(out, project, sources));
  }
}
