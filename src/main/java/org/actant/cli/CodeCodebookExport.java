package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actant.codebook.Codebook;
import org.actant.codebook.Codebooks;
import org.actant.exchange.AtomicFile;
import org.actant.exchange.CodebookExchange;
import org.actant.exchange.Loss;
import org.actant.exchange.refi.CodebookFile;
import org.actant.input.InputException;

/// `.qdc`: codebooks for other programs.
final class CodeCodebookExport implements CodeExportFormat {
  @Override
  public Set<String> endings() {
    return Set.of(".qdc");
  }

  @Override
  public String content() {
    return "codebooks (REFI-QDA)";
  }

  @Override
  public Set<String> options() {
    return Set.of("--codebook");
  }

  @Override
  public int write(Path file, CodeExportOptions options, Session session) throws IOException {
    List<Codebook> books = chosen(Codebooks.read(session.workspace()), options.codebooks);
    byte[] bytes = CodebookFile.bytes(CodebookExchange.export(books, Actant.version()));
    AtomicFile.write(file, bytes);
    Console console = session.console();
    List<Loss> losses = CodebookExchange.losses(books);
    Losses.warn(console, losses);
    long codes = books.stream().mapToLong(book -> book.codes().size()).sum();
    console.result(
        "%s codes of %s in %s"
            .formatted(codes, String.join(", ", books.stream().map(Codebook::id).toList()), file),
        Map.of("file", file.toString(), "codes", codes, "losses", Losses.json(losses)));
    return ExitCode.DONE;
  }

  static List<Codebook> chosen(Codebooks books, List<String> ids) {
    for (String id : ids) {
      if (books.all().stream().noneMatch(book -> book.id().equals(id))) {
        throw new InputException(
            "found no codebook `%s`; expected one of %s"
                .formatted(id, String.join(", ", books.all().stream().map(Codebook::id).toList())));
      }
    }
    List<Codebook> chosen =
        books.all().stream().filter(book -> ids.isEmpty() || ids.contains(book.id())).toList();
    if (chosen.isEmpty()) {
      throw new InputException("found no codebook in codebook/; expected one to export");
    }
    return chosen;
  }
}
