package org.actant.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.actant.codebook.Codebook;
import org.actant.codebook.Codebooks;
import org.actant.exchange.AtomicFile;
import org.actant.exchange.DictionaryExchange;
import org.actant.exchange.Loss;
import org.actant.exchange.dictionary.Category;
import org.actant.exchange.dictionary.LiwcFile;
import org.actant.exchange.dictionary.QuantedaFile;

/// `.dic`, `.yml`: the phrases of codebooks as a dictionary.
final class DictionaryExport implements CodeExportFormat {
  @Override
  public Set<String> endings() {
    return Set.of(".dic", ".yml");
  }

  @Override
  public String content() {
    return "a dictionary (LIWC, quanteda)";
  }

  @Override
  public Set<String> options() {
    return Set.of("--codebook");
  }

  @Override
  public int write(Path file, CodeExportOptions options, Session session) throws IOException {
    List<Codebook> books =
        CodeCodebookExport.chosen(Codebooks.read(session.workspace()), options.codebooks);
    List<Category> categories = DictionaryExchange.categories(books);
    boolean liwc = file.toString().toLowerCase(Locale.ROOT).endsWith(".dic");
    String text = liwc ? LiwcFile.text(categories) : QuantedaFile.text(categories);
    AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    Console console = session.console();
    List<Loss> losses = DictionaryExchange.losses(books);
    Losses.warn(console, losses);
    long entries = categories.stream().mapToLong(DictionaryExport::entries).sum();
    console.result(
        "%s entries of %s in %s"
            .formatted(
                entries, String.join(", ", books.stream().map(Codebook::label).toList()), file),
        Map.of("file", file.toString(), "entries", entries, "losses", Losses.json(losses)));
    return ExitCode.DONE;
  }

  private static long entries(Category category) {
    return category.entries().size()
        + category.children().stream().mapToLong(DictionaryExport::entries).sum();
  }
}
