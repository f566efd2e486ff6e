package org.actant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.actant.input.Json;
import org.actant.workspace.Progress;
import org.actant.workspace.Stage;
import org.actant.workspace.StageRun;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;

/// A workspace for tests whose documents are a few blocks of text, as ingest would have written
/// them.
public final class SmallWorkspace {
  private final Workspace workspace;
  private final List<String> rows = new ArrayList<>();

  public SmallWorkspace(Path root) throws IOException {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(root.resolve(room));
    }
    workspace = new Workspace(root);
  }

  public Workspace workspace() {
    return workspace;
  }

  /// Adds a document; a block is `kind: text`, a paragraph if it names no kind. Each block stands
  /// on a page of its own, labeled `p1`, `p2` and so on.
  public SmallWorkspace add(String id, String issuer, String actorType, int year, String... blocks)
      throws IOException {
    var text = new StringBuilder();
    var pages = new ArrayList<String>();
    var kinds = new ArrayList<String>();
    for (String block : blocks) {
      String kind =
          block.matches("(?s)(heading|table|list-item|footnote|caption): .*")
              ? block.split(": ")[0]
              : "paragraph";
      String words = kind.equals("paragraph") ? block : block.substring(kind.length() + 2);
      int start = text.length();
      text.append(words);
      int number = pages.size() + 1;
      pages.add(
          "{\"number\":%s,\"label\":\"p%s\",\"size\":[5950,8420],\"text\":[%s,%s],\"lines\":[]}"
              .formatted(number, number, start, text.length()));
      kinds.add("[%s,%s,\"%s\"]".formatted(start, text.length(), kind));
      text.append("\n\n");
    }
    write("corpus/text/" + id + ".txt", text.toString());
    write(
        "corpus/text/" + id + ".layout.json",
        "{\"layout\":2,\"id\":%s,\"chars\":%s,\"pages\":[%s],\"blocks\":[%s]}"
            .formatted(
                Json.line(id), text.length(), String.join(",", pages), String.join(",", kinds)));
    rows.add("%s,Title of %s,%s,%s,%s,report,en,,,".formatted(id, id, issuer, actorType, year));
    write(
        "corpus/sources.csv",
        "id,title,issuer,actor_type,year,kind,language,url,licence,sha256\n"
            + String.join("\n", rows)
            + "\n");
    return this;
  }

  public SmallWorkspace write(String relative, String text) throws IOException {
    Path file = workspace.resolve(relative);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return this;
  }

  public String read(String relative) throws IOException {
    return Files.readString(workspace.resolve(relative), StandardCharsets.UTF_8);
  }

  public StageRun run(Stage stage) throws IOException {
    return new StageRunner(workspace, Clock.systemUTC(), "test").run(stage, Progress.NONE);
  }
}
