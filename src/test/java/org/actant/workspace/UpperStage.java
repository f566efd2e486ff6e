package org.actant.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.actant.provenance.Step;

/// A stage for tests: writes every text of `corpus/words` in capitals and a list of them. A text
/// that says `bad` cannot be worked on.
final class UpperStage implements Stage {
  final AtomicInteger worked = new AtomicInteger();
  int version = 1;
  long delayMillis;

  @Override
  public String name() {
    return "upper";
  }

  @Override
  public String folder() {
    return "corpus/upper";
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public List<Task> tasks(Workspace workspace) throws IOException {
    var tasks = new ArrayList<Task>();
    for (Path file : workspace.list("corpus/words")) {
      String name = file.getFileName().toString();
      tasks.add(new Task(name, List.of(file), out -> work(file, out.resolve(name))));
    }
    return tasks;
  }

  private Task.Outcome work(Path file, Path out) throws IOException {
    worked.incrementAndGet();
    try {
      Thread.sleep(delayMillis);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    String text = Files.readString(file);
    if (text.equals("full")) {
      throw new IOException("No space left on device");
    }
    if (text.equals("bad")) {
      return new Task.Outcome.Failed(file.getFileName() + ": found `bad`; expected a word");
    }
    Files.writeString(out, text.toUpperCase(Locale.ROOT));
    return Task.Outcome.DONE;
  }

  @Override
  public void collect(Workspace workspace, Path out, List<Step> steps) throws IOException {
    var lines = new StringBuilder();
    for (Step step : steps) {
      lines.append(step.task()).append(step.failure() == null ? " ok\n" : " failed\n");
    }
    Files.writeString(out.resolve("list.txt"), lines);
  }

  @Override
  public void describe(Path out, SortedMap<String, Double> secondsByTask) throws IOException {
    Files.writeString(out.resolve("times.txt"), secondsByTask + "\n");
  }
}
