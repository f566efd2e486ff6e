package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.actant.exchange.AtomicFile;
import org.actant.exchange.CodebookPlanner;
import org.actant.exchange.DictionaryExchange;
import org.actant.exchange.dictionary.Category;
import org.actant.exchange.dictionary.LiwcFile;
import org.actant.exchange.dictionary.QuantedaFile;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// `.dic`, `.yml`: a dictionary, which becomes a codebook of concepts.
final class DictionaryImport implements CodeImportFormat {
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
    return Set.of("--name", "--dry-run");
  }

  @Override
  public int read(Path file, CodeImportOptions options, Session session) throws IOException {
    Workspace workspace = session.workspace();
    var origin = String.valueOf(file.getFileName());
    boolean liwc = origin.toLowerCase(Locale.ROOT).endsWith(".dic");
    List<Category> categories = liwc ? LiwcFile.read(file) : QuantedaFile.read(file);
    String stem = origin.substring(0, origin.lastIndexOf('.'));
    String name = options.name != null ? options.name : CodebookPlanner.id(stem);
    var plan = DictionaryExchange.plan(
            categories, workspace, name, origin, LocalDate.ofInstant(Session.CLOCK.instant(), ZoneOffset.UTC));
    Losses.warn(session.console(), plan.losses());
    if (!options.rehearsal) {
      AtomicFile.create(workspace.resolve(plan.path()), plan.yaml());
    }
    session
        .console()
        .table(
            new Table(
                List.of("file", "codes"),
                List.of(List.of(plan.path(), Integer.toString(plan.codes())))));
    return ExitCode.DONE;
  }
}
