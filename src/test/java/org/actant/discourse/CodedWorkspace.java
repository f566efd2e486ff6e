package org.actant.discourse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.actant.workspace.Progress;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;

/// A workspace for tests with coded passages. A line is `document date code coder status actor
/// target concept stance`, with `-` for what is not there; passages stand one after the other, and
/// a line that begins with `same` is about the same passage as the one before.
public final class CodedWorkspace {
  private final Workspace workspace;

  public CodedWorkspace(Path root, String... lines) throws IOException {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(root.resolve(room));
    }
    workspace = new Workspace(root);
    code(lines);
  }

  public Workspace workspace() {
    return workspace;
  }

  public void code(String... lines) throws IOException {
    var rows = new ArrayList<String>();
    rows.add(
        "id,document,title,issuer,actor_type,year,date,page,page_label,start,end,quotation,code,"
            + "coder,status,actor,target,concept,stance,codebook,reason");
    int start = 0;
    for (String line : lines) {
      boolean same = line.startsWith("same ");
      start += same ? 0 : 10;
      List<String> w =
          List.of(line.replaceFirst("^same ", "").split(" ")).stream()
              .map(word -> word.equals("-") ? "" : word.replace('_', ' '))
              .toList();
      String year = w.get(1).isEmpty() ? "" : w.get(1).substring(0, 4);
      rows.add(
          String.join(
              ",",
              "id" + rows.size(),
              w.get(0),
              "Title",
              "Acme",
              "company",
              year,
              w.get(1),
              "1",
              "1",
              Integer.toString(start),
              Integer.toString(start + 5),
              "words",
              w.get(2),
              w.get(3),
              w.get(4),
              w.get(5),
              w.get(6),
              w.get(7),
              w.get(8),
              "",
              ""));
    }
    write("codebook/passages/passages.csv", String.join("\n", rows) + "\n");
  }

  public void write(String file, String text) throws IOException {
    Path path = workspace.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  public String read(String file) throws IOException {
    return Files.readString(workspace.resolve(file));
  }

  void run() throws IOException {
    new StageRunner(workspace, Clock.systemUTC(), "test").run(new NetworkStage(), Progress.NONE);
  }
}
