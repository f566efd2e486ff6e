package org.actant.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `actant init`: a new workspace with the codebook, a first study, the guide and the thesis to
/// start from.
@Command(
    name = "init",
    description =
        "Make a workspace: four folders, the ANT codebook, a first study, a guide and a thesis.",
    footerHeading = "%nExample:%n",
    footer = {
      "  actant init thesis && cd thesis",
      "  actant corpus add ~/reports --actor-type company",
      "  actant run"
    })
final class InitCommand implements Callable<Integer> {
  private static final String TEMPLATE = "/org/actant/template/";

  @Mixin Session session;

  @Parameters(paramLabel = "DIR", description = "The folder; made if it does not exist.")
  Path folder;

  @Override
  public Integer call() throws IOException {
    if (Workspace.isWorkspace(folder)) {
      throw new InputException(folder + " is a workspace already");
    }
    for (String room : Workspace.ROOMS) {
      if (Files.exists(folder.resolve(room))) {
        throw new InputException(
            folder.resolve(room) + " is there already; expected a folder without `" + room + "`");
      }
    }
    int files = 0;
    for (String name : template("index.txt").strip().split("\n")) {
      Path file = folder.resolve(name.startsWith("dot-") ? name.replace("dot-", ".") : name);
      if (Files.notExists(file)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, template(name), StandardCharsets.UTF_8);
        files++;
      }
    }
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(folder.resolve(room));
    }
    Console console = session.console();
    console.say(
        "made the workspace " + folder.toAbsolutePath().normalize() + " (" + files + " files)");
    console.say("next: actant corpus add FILE…, then actant run; or actant experiment run demo");
    return ExitCode.DONE;
  }

  static String template(String name) throws IOException {
    try (InputStream in = InitCommand.class.getResourceAsStream(TEMPLATE + name)) {
      if (in == null) {
        throw new IOException("the program lacks its template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
