package org.actant.claims;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.workspace.Workspace;

/// What people say of pairs: `codebook/verdicts/<coder>.jsonl`, one file a person. Lines are only
/// ever added, and are on disk before [#add] returns. A last line that a kill cut short counts for
/// nothing and is kept; what is added next begins on a line of its own. The last verdict of a
/// person on a pair holds.
///
/// @param all in the order of the files' names and lines
/// @param torn files whose last line was cut short
public record PairVerdicts(List<PairVerdict> all, List<String> torn) {
  static final String FOLDER = "codebook/verdicts";
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._-]{0,60}[\\p{L}\\p{N}])?");

  public PairVerdicts {
    all = List.copyOf(all);
    torn = List.copyOf(torn);
  }

  /// Returns the files of all people, sorted.
  static List<Path> files(Workspace workspace) throws IOException {
    return workspace.list(FOLDER).stream().filter(f -> f.toString().endsWith(".jsonl")).toList();
  }

  /// @throws InputException naming file and line of what is whole and no verdict
  public static PairVerdicts read(Workspace workspace) throws IOException {
    var all = new ArrayList<PairVerdict>();
    var torn = new ArrayList<String>();
    for (Path file : files(workspace)) {
      String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (lines[i].isBlank()) {
          continue;
        }
        if (!lines[i].stripTrailing().endsWith("}")) {
          torn.add(workspace.relative(file) + ":" + (i + 1));
        } else {
          all.add(check(file, i + 1, Json.parse(file, i + 1, lines[i], PairVerdict.class)));
        }
      }
    }
    return new PairVerdicts(all, torn);
  }

  @SuppressWarnings("ConstantValue") // JSON may lack what the type says is there
  private static PairVerdict check(Path file, int line, PairVerdict verdict) {
    var fields = new TreeMap<String, Object>();
    put(fields, "at", verdict.at());
    put(fields, "coder", verdict.coder());
    put(fields, "verdict", verdict.verdict());
    put(fields, "pair", verdict.pair());
    put(fields, "claim", verdict.claim());
    put(fields, "answer", verdict.answer());
    for (String name : List.of("at", "coder", "verdict", "pair", "claim", "answer")) {
      if (!fields.containsKey(name)) {
        throw new InputException(file, line, "a verdict without `" + name + "`", "a value for it");
      }
    }
    return verdict;
  }

  private static void put(
      Map<String, Object> fields, String name, @org.jspecify.annotations.Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  /// Adds a line to the file of the person who says so.
  public static void add(Workspace workspace, PairVerdict verdict) throws IOException {
    if (!NAME.matcher(verdict.coder()).matches()) {
      throw new InputException(
          "nobody can be named `"
              + verdict.coder()
              + "`; expected letters, digits, spaces, `.`, `_` or `-`");
    }
    Path file = workspace.resolve(FOLDER + "/" + verdict.coder() + ".jsonl");
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var channel =
            FileChannel.open(
                file,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE);
        var _ = channel.lock()) {
      long at = channel.size();
      String text = (endsALine(channel, at) ? "" : "\n") + Json.line(verdict) + "\n";
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
      channel.force(true);
    }
  }

  private static boolean endsALine(FileChannel channel, long size) throws IOException {
    var last = ByteBuffer.allocate(1);
    return size == 0 || channel.read(last, size - 1) == 1 && last.get(0) == '\n';
  }

  /// Returns the verdicts that hold on a pair: the last of each person, by name.
  public List<PairVerdict> on(String pair) {
    var last = new TreeMap<String, PairVerdict>();
    all.stream().filter(v -> v.pair().equals(pair)).forEach(v -> last.put(v.coder(), v));
    return last.values().stream().sorted(Comparator.comparing(PairVerdict::coder)).toList();
  }
}
