package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.actant.corpus.Acquisition;
import org.actant.corpus.Acquisition.Outcome.Added;
import org.actant.corpus.Acquisition.Outcome.AlreadyThere;
import org.actant.corpus.Acquisition.Outcome.Refused;
import org.actant.corpus.ActorType;
import org.actant.corpus.Description;
import org.actant.corpus.DocumentKind;
import org.actant.input.InputException;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant corpus add`: takes documents into the corpus.
@Command(
    name = "add",
    description = "Copies documents into corpus/raw and describes them in corpus/sources.csv.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  actant corpus add report.pdf --issuer Acme --actor-type company --year 2021 --kind report",
      "  actant corpus add letters/ --actor-type ngo --kind letter",
      "  actant corpus add letters/ --metadata letters.csv    columns: file, issuer, year, ..."
    })
final class CorpusAddCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Documents, or folders of documents.")
  List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "Title; default: what the file says, else its name.")
  String title = "";

  @Option(
      names = "--issuer",
      paramLabel = "NAME",
      description = "Organization that published the documents.")
  String issuer = "";

  @Option(
      names = "--actor-type",
      paramLabel = "TYPE",
      description = "One of ${COMPLETION-CANDIDATES}.")
  @Nullable ActorType actorType;

  @Option(names = "--year", paramLabel = "YEAR", description = "Year of publication.")
  @Nullable Integer year;

  @Option(names = "--kind", paramLabel = "KIND", description = "One of ${COMPLETION-CANDIDATES}.")
  @Nullable DocumentKind kind;

  @Option(names = "--language", paramLabel = "CODE", description = "Main language, such as en.")
  String language = "";

  @Option(names = "--url", paramLabel = "URL", description = "Address the document was taken from.")
  String url = "";

  @Option(names = "--licence", paramLabel = "TERMS", description = "Terms of use.")
  String licence = "";

  @Option(
      names = "--metadata",
      paramLabel = "CSV",
      description =
          "A table that describes single files: the column file and any column of sources.csv.")
  @Nullable Path metadata;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    Console console = session.console();
    var result = Acquisition.add(workspace, inputs, description(), Optional.ofNullable(metadata));
    var rows = new ArrayList<List<String>>();
    int refused = 0;
    for (Acquisition.Outcome outcome : result.outcomes()) {
      switch (outcome) {
        case Added(Path file, var source) ->
            rows.add(List.of("added", source.id(), file.toString(), source.title()));
        case AlreadyThere(Path file, String id) -> {
          rows.add(List.of("already there", id, file.toString(), ""));
          console.say(file + ": has the same content as `" + id + "` and was not added again");
        }
        case Refused(Path file, String reason) -> {
          rows.add(List.of("refused", "", file.toString(), ""));
          console.warn(file + ": " + reason);
          refused++;
        }
      }
    }
    console.table(new Table(List.of("outcome", "id", "file", "title"), rows));
    result
        .unused()
        .forEach(
            file -> console.say("the metadata table describes " + file + ", which was not added"));
    return refused == 0 ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  private Description description() {
    if (!title.isEmpty() && (inputs.size() > 1 || Files.isDirectory(inputs.getFirst()))) {
      throw new InputException(
          "found --title with a folder or several files; expected it with one file");
    }
    if (year != null && (year < 1000 || year > 2999)) {
      throw new InputException("found --year " + year + "; expected four digits, such as 2021");
    }
    return new Description(
        title,
        issuer,
        Optional.ofNullable(actorType),
        year == null ? OptionalInt.empty() : OptionalInt.of(year),
        Optional.ofNullable(kind),
        language,
        url,
        licence);
  }
}
