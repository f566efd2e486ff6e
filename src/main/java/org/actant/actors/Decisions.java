package org.actant.actors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// The log of decisions `codebook/actors.jsonl`: lines are only ever added, so that the file is the
/// record of how the actors came about.
///
/// A decision is on disk before [#add] returns. A line that a crash cut short is kept and named,
/// and counts for nothing: what was not written whole was not decided.
///
/// @param all in the order in which they were made
/// @param torn the numbers of lines that were cut short
public record Decisions(List<Decision> all, List<Integer> torn) {
  static final String FILE = "codebook/actors.jsonl";

  public Decisions {
    all = List.copyOf(all);
    torn = List.copyOf(torn);
  }

  public static Path file(Workspace workspace) {
    return workspace.resolve(FILE);
  }

  /// Reads the log; without a file there are no decisions.
  ///
  /// @throws InputException naming file and line of what is whole and no decision
  public static Decisions read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new Decisions(List.of(), List.of());
    }
    var decisions = new ArrayList<Decision>();
    var torn = new ArrayList<Integer>();
    var ids = new HashSet<String>();
    int number = 0;
    // a cut may go through a character: what cannot be decoded is replaced, not refused
    for (String line :
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      if (!line.stripTrailing().endsWith("}")) {
        torn.add(number);
        continue;
      }
      Decision decision = Json.parse(file, number, line, Decision.class);
      check(file, number, decision, ids);
      decisions.add(decision);
    }
    return new Decisions(decisions, torn);
  }

  private static void check(Path file, int number, Decision decision, HashSet<String> ids) {
    @Nullable String missing = decision.missing();
    if (missing != null) {
      throw new InputException(
          file, number, "a decision without `" + missing + "`", "a value for it");
    }
    if (decision.undoes() != null && !ids.contains(decision.undoes())) {
      throw new InputException(
          file,
          number,
          "undo of the unknown decision `" + decision.undoes() + "`",
          "the id of an earlier line");
    }
    if (!ids.add(decision.id())) {
      throw new InputException(
          file, number, "the id `" + decision.id() + "` a second time", "each id once");
    }
  }

  /// Adds a line and leaves it on disk before returning. A torn line before it is ended first.
  public static void add(Path file, Decision decision) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
      try (var _ = channel.lock()) {
        long size = channel.size();
        String text = (endsALine(channel, size) ? "" : "\n") + Json.line(decision) + "\n";
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        long at = size;
        while (bytes.hasRemaining()) {
          at += channel.write(bytes, at);
        }
        channel.force(true);
      }
    }
  }

  private static boolean endsALine(FileChannel channel, long size) throws IOException {
    if (size == 0) {
      return true;
    }
    var last = ByteBuffer.allocate(1);
    channel.read(last, size - 1);
    return last.get(0) == '\n';
  }

  /// Returns the ids of the decisions that were undone. An undo may be undone as well; as it can
  /// only name an earlier line, the last line is looked at first.
  public Set<String> undone() {
    var undone = new HashSet<String>();
    for (Decision decision : all.reversed()) {
      if (decision.undoes() != null && !undone.contains(decision.id())) {
        undone.add(decision.undoes());
      }
    }
    return undone;
  }

  /// Returns the decisions that hold, in order: those that were not undone.
  public List<Decision> holding() {
    Set<String> undone = undone();
    return all.stream()
        .filter(decision -> decision.undoes() == null && !undone.contains(decision.id()))
        .toList();
  }

  /// Returns the decision with this id.
  public Optional<Decision> find(String id) {
    return all.stream().filter(decision -> decision.id().equals(id)).findFirst();
  }

  /// Returns the last decision that holds.
  public Optional<Decision> last() {
    List<Decision> holding = holding();
    return holding.isEmpty() ? Optional.empty() : Optional.of(holding.getLast());
  }

  Rulings rulings() {
    return new Rulings(holding());
  }
}
