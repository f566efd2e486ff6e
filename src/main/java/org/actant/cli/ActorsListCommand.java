package org.actant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.actant.actors.Actor;
import org.actant.actors.Actors;
import org.actant.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant actors list`.
@Command(
    name = "list",
    description = "Lists the actors of codebook/actors.yaml.",
    footer = {"%nExample:", "  actant actors list"})
final class ActorsListCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() throws Exception {
    var rows = new ArrayList<List<String>>();
    for (Actor actor : Actors.read(Actors.file(session.workspace())).actors()) {
      rows.add(
          List.of(
              actor.id(),
              actor.name(),
              actor.kind().name().toLowerCase(Locale.ROOT),
              actor.type(),
              String.join(", ", actor.aliases())));
    }
    session.console().table(new Table(List.of("id", "name", "kind", "type", "aliases"), rows));
    return ExitCode.DONE;
  }
}
