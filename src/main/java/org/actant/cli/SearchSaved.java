package org.actant.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.search.SavedQuery;
import org.actant.search.SearchRequest;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `actant search --saved`, `--save` and `--list-saved`: searches with a name, a version and a
/// purpose, in `codebook/queries`.
final class SearchSaved {
  @Option(
      names = "--saved",
      paramLabel = "NAME",
      description = "Search as codebook/queries/NAME.yaml says.")
  @Nullable String saved;

  @Option(
      names = "--save",
      paramLabel = "NAME",
      description = "Save this search; under a name that is taken as its next version.")
  @Nullable String save;

  @Option(
      names = "--purpose",
      paramLabel = "TEXT",
      description = "With --save: what the search is for.")
  @Nullable String purpose;

  @Option(names = "--list-saved", description = "List the saved searches.")
  boolean list;

  /// The search that is named, if one is.
  Optional<SavedQuery> read(Workspace workspace) throws IOException {
    return saved == null ? Optional.empty() : Optional.of(SavedQuery.read(workspace, saved));
  }

  /// Saves a search that has worked, if that is wanted.
  Optional<SavedQuery> save(Workspace workspace, Console console, SearchRequest request)
      throws IOException {
    if (save == null) {
      return Optional.empty();
    }
    SavedQuery kept =
        new SavedQuery(
                save,
                1,
                purpose == null ? "" : purpose,
                request.question(),
                request.selection(),
                request.order(),
                request.feedback())
            .save(workspace);
    console.say("saved as %s, version %s".formatted(SavedQuery.file(save), kept.version()));
    return Optional.of(kept);
  }

  void check(boolean otherwiseAsked) {
    if (saved != null && (otherwiseAsked || save != null)) {
      throw new InputException(
          "found --saved with another query, filter, --rm3 or --save; expected --saved alone, so"
              + " that its name says what was looked for");
    }
    if (save != null && (purpose == null || purpose.isBlank())) {
      throw new InputException("found --save without --purpose; expected --purpose TEXT");
    }
    if (save == null && purpose != null) {
      throw new InputException("found --purpose without --save; expected --save NAME");
    }
  }

  static void print(Workspace workspace, Console console) throws IOException {
    var rows = new ArrayList<List<String>>();
    for (SavedQuery query : SavedQuery.list(workspace)) {
      rows.add(
          List.of(
              query.name(),
              Integer.toString(query.version()),
              query.question().toString(),
              query.selection().toString(),
              query.purpose()));
    }
    console.table(new Table(List.of("name", "version", "query", "filters", "purpose"), rows));
  }
}
