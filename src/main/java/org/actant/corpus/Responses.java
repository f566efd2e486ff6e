package org.actant.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actant.corpus.Response.Answer;
import org.actant.corpus.sheet.Sheet;
import org.actant.input.Json;
import org.actant.provenance.Digest;
import org.actant.workspace.Progress;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Adds a table of responses to a corpus: every row becomes a document of its own. The table is
/// kept as it is in `corpus/raw/tables`; each document's file is `corpus/raw/<id>.response`, a
/// [Response].
public final class Responses {
  /// A row that was not added.
  public record Refusal(long line, String found, String expected) {}

  /// A word of the table, and what kind of actor it was taken for.
  ///
  /// @param known false if the word means nothing to us, so that it was taken for `other`
  public record ActorTypeWord(String word, ActorType type, boolean known, int rows) {}

  /// What became of the rows.
  ///
  /// @param table where the table is kept, relative to the workspace
  /// @param added ids of new documents, in the order of the table
  /// @param there ids of documents that were there already with the same answers
  /// @param warnings each a clause without a full stop
  public record Result(
      String table,
      List<String> added,
      List<String> there,
      List<Refusal> refused,
      List<ActorTypeWord> actorTypes,
      List<String> warnings) {
    public Result {
      added = List.copyOf(added);
      there = List.copyOf(there);
      refused = List.copyOf(refused);
      actorTypes = List.copyOf(actorTypes);
      warnings = List.copyOf(warnings);
    }
  }

  private final RawFolder raw;
  private final Path file;
  private final String table;
  private final Digest sha256;
  private final Sheet sheet;
  private final ResponseColumns columns;
  private final ResponseDescriber describer;
  private final Map<String, Long> lines = new HashMap<>();
  private final List<Source> added = new ArrayList<>();
  private final List<String> there = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();

  private Responses(
      RawFolder raw, Path file, Sheet sheet, ResponseColumns columns, Description defaults)
      throws IOException {
    this.raw = raw;
    this.file = file;
    this.sheet = sheet;
    this.columns = columns;
    this.describer = new ResponseDescriber(sheet, columns, defaults);
    this.sha256 = Digest.of(file);
    this.table = raw.table(file, sha256);
  }

  /// Adds the rows of a table, in their order.
  ///
  /// @param defaults what is true of all documents whose row does not say otherwise
  /// @param rehearsal true to write nothing and say what would become of the rows
  /// @throws org.actant.input.InputException if the file is no table, or has not these columns;
  ///   nothing has been added then
  public static Result add(
      Workspace workspace,
      Path file,
      ResponseColumns columns,
      Description defaults,
      boolean rehearsal,
      Progress progress)
      throws IOException {
    Sheet sheet = Sheet.read(file);
    columns.check(file, sheet);
    var raw = new RawFolder(workspace, Sources.read(workspace), rehearsal);
    var responses = new Responses(raw, file, sheet, columns, defaults);
    raw.copy(file, responses.table);
    progress.begin("rows", sheet.rows().size());
    try {
      for (Sheet.Row row : sheet.rows()) {
        responses.add(row);
        progress.advance("row " + row.line());
      }
    } finally {
      progress.end();
      raw.describe(responses.added);
    }
    return responses.result();
  }

  private void add(Sheet.Row row) throws IOException {
    String id = row.cell(sheet.columns().indexOf(columns.id()));
    Optional<Refusal> refusal = refusal(row, id);
    if (refusal.isPresent()) {
      refused.add(refusal.get());
      return;
    }
    lines.put(Source.fold(id), row.line());
    var response = new Response(table, sha256, row.line(), columns.id(), answers(row));
    if (raw.has(id)) {
      keep(row, id, response);
      return;
    }
    byte[] bytes = Json.pretty(response).getBytes(StandardCharsets.UTF_8);
    Digest digest = Digest.of(bytes);
    if (!raw.isFree(id, digest)) {
      refused.add(taken(row, id));
      return;
    }
    raw.write(Response.file(id), bytes);
    added.add(source(row, id, digest));
  }

  private List<Answer> answers(Sheet.Row row) {
    return columns.texts().stream()
        .map(column -> new Answer(column, row.cell(sheet.columns().indexOf(column))))
        .toList();
  }

  private Optional<Refusal> refusal(Sheet.Row row, String id) {
    if (row.cells().stream().skip(sheet.columns().size()).anyMatch(cell -> !cell.isBlank())) {
      return Optional.of(
          new Refusal(
              row.line(),
              row.cells().size() + " fields",
              sheet.columns().size() + " as in the header"));
    }
    if (!Source.isId(id)) {
      return Optional.of(new Refusal(row.line(), "the id `" + id + "`", Source.ID_RULE));
    }
    @Nullable Long first = lines.get(Source.fold(id));
    if (first != null) {
      return Optional.of(
          new Refusal(
              row.line(), "the id `" + id + "` of line " + first + " again", "each id once"));
    }
    if (answers(row).stream().allMatch(answer -> answer.text().isBlank())) {
      return Optional.of(
          new Refusal(
              row.line(),
              "no text for `" + id + "`",
              "some in `" + String.join("`, `", columns.texts()) + "`"));
    }
    return Optional.empty();
  }

  /// Leaves a document that is there as it is; a row that says something else is refused.
  private void keep(Sheet.Row row, String id, Response response) throws IOException {
    Path place = raw.file(Response.file(id));
    boolean same =
        Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
            && Json.read(place, Response.class).answers().equals(response.answers());
    if (same) {
      there.add(id);
    } else {
      refused.add(taken(row, id));
    }
  }

  private static Refusal taken(Sheet.Row row, String id) {
    return new Refusal(row.line(), "the id `" + id + "`, which is taken", "an id of its own");
  }

  private Source source(Sheet.Row row, String id, Digest digest) {
    Description said = describer.describe(row);
    String title = said.title().isEmpty() ? id + " in " + file.getFileName() : said.title();
    return said.source(id, title, said.url(), digest);
  }

  private Result result() {
    var warnings = new ArrayList<>(sheet.warnings());
    warnings.addAll(describer.warnings());
    return new Result(
        table,
        added.stream().map(Source::id).toList(),
        there,
        refused,
        describer.actorTypes(),
        warnings);
  }
}
