package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.actant.corpus.Acquisition;
import org.actant.corpus.Description;
import org.actant.corpus.Fetching;
import org.actant.corpus.Responses;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
      "  actant corpus add https://example.org/report.pdf --issuer Acme",
      "  actant corpus add letters/ --actor-type ngo --kind letter",
      "  actant corpus add letters/ --metadata letters.csv    columns: file, issuer, year, ...",
      "  actant corpus add responses.csv --rows --id Reference --text Feedback \\",
      "      --meta issuer=Organisation --meta actor_type=\"User type\" --meta year=Date"
    })
final class CorpusAddCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|URL",
      description = "Documents, folders of documents, or addresses; with --rows, tables.")
  List<String> inputs = new ArrayList<>();

  @Mixin DescriptionOptions described;

  @Option(
      names = "--metadata",
      paramLabel = "CSV",
      description =
          "A table that describes single files: the column file and any column of sources.csv.")
  @Nullable Path metadata;

  @ArgGroup(exclusive = false)
  @Nullable RowOptions rows;

  @Option(names = "--dry-run", description = "Say what would be added and write nothing.")
  boolean rehearsal;

  @Mixin FetchOptions fetching;

  @Override
  public Integer call() throws IOException {
    if (rows != null) {
      return addRows(rows);
    }
    List<String> addresses = inputs.stream().filter(CorpusAddCommand::isAddress).toList();
    List<Path> files = inputs.stream().filter(input -> !isAddress(input)).map(Path::of).toList();
    boolean one = inputs.size() == 1 && (files.isEmpty() || !Files.isDirectory(files.getFirst()));
    Description description = described.description(one);
    if (addresses.isEmpty()) {
      return addDocuments(files, description);
    }
    if (!files.isEmpty()) {
      throw new InputException("found files and addresses; expected the one or the other");
    }
    return addAddresses(addresses, description);
  }

  private static boolean isAddress(String input) {
    return input.matches("(?i)https?://.*");
  }

  private int addDocuments(List<Path> files, Description description) throws IOException {
    Console console = session.console();
    var result =
        Acquisition.add(
            session.workspace(),
            files,
            description,
            Optional.ofNullable(metadata),
            rehearsal,
            console.progress());
    return new AddedDocuments(console).tell(result);
  }

  private int addAddresses(List<String> addresses, Description description) throws IOException {
    if (metadata != null || !described.url.isEmpty() || rehearsal) {
      throw new InputException(
          "found --metadata, --url or --dry-run with an address; expected them with files");
    }
    Console console = session.console();
    TransferBar bar = console.transfers();
    var outcomes = new ArrayList<Fetching.Outcome>();
    try (var fetcher = fetching.fetcher(bar)) {
      var fetch = new Fetching(session.workspace(), fetcher, bar);
      for (String address : addresses) {
        outcomes.add(fetch.add(address, description));
      }
    }
    return new FetchedDocuments(console).tell(outcomes);
  }

  private int addRows(RowOptions options) throws IOException {
    if (metadata != null) {
      throw new InputException("found --metadata with --rows; expected --meta FIELD=COL");
    }
    Console console = session.console();
    int code = ExitCode.DONE;
    for (Path table : inputs.stream().map(Path::of).toList()) {
      var result =
          Responses.add(
              session.workspace(),
              table,
              options.columns(),
              described.description(false),
              rehearsal,
              console.progress());
      code = Math.max(code, new AddedRows(console).tell(table, result));
    }
    return code;
  }
}
