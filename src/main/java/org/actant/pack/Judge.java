package org.actant.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.actant.provenance.Derivation;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Says what the result of making a file again means, knowing what the pack lacks.
///
/// A pack cannot excuse what it likes: a file counts as left out only if it is not there, as cut
/// only if a mark of cutting stands in it, and as one that cannot be made whole only if it was made
/// from such a file.
///
/// @param leftOut why files are not in the pack
/// @param notWhole what is left out or cut
/// @param partial what the pack says that it cannot make whole
record Judge(
    Map<String, String> leftOut,
    Set<String> notWhole,
    Map<String, PackFacts.Partial> partial,
    Reach reach) {

  static Judge of(PackFacts facts, Workspace workspace, List<Derivation> derivations)
      throws IOException {
    var leftOut = new HashMap<String, String>();
    for (PackFacts.LeftOut file : facts.leftOut()) {
      if (!Files.exists(workspace.resolve(file.path()))) {
        leftOut.put(file.path(), file.reason());
      }
    }
    var notWhole = new TreeSet<>(leftOut.keySet());
    for (PackFacts.Cut file : facts.cut()) {
      if (isMarked(workspace.resolve(file.path()))) {
        notWhole.add(file.path());
      }
    }
    var partial = new HashMap<String, PackFacts.Partial>();
    facts.partial().forEach(file -> partial.put(file.path(), file));
    return new Judge(leftOut, notWhole, partial, Reach.of(notWhole, derivations));
  }

  private static boolean isMarked(Path file) throws IOException {
    return Files.isRegularFile(file)
        && Cutting.canSearch(file)
        && Reading.isMarked(Files.readString(file, UTF_8));
  }

  /// Says whether a file is known to be left out or cut.
  boolean isNotWhole(String path) {
    return notWhole.contains(path);
  }

  Check check(Rebuilding.Result result) {
    String path = result.path();
    @Nullable String left = leftOut.get(path);
    if (left != null) {
      return check(path, Check.Outcome.NOT_CHECKED, "not in the pack: " + left);
    }
    Optional<PackFacts.Partial> lacks =
        reach.includes(path) ? Optional.ofNullable(partial.get(path)) : Optional.empty();
    return switch (result) {
      case Rebuilding.Result.Stopped(_, String reason, boolean lacking) ->
          lacking || lacks.isPresent()
              ? check(
                  path,
                  Check.Outcome.NOT_CHECKED,
                  lacks.map(PackFacts.Partial::reason).orElse(reason))
              : check(path, Check.Outcome.DIFFERS, "cannot be made again: " + reason);
      case Rebuilding.Result.Missing(_, boolean inPack) ->
          lacks.isPresent()
              ? check(path, Check.Outcome.NOT_CHECKED, lacks.get().reason())
              : check(
                  path,
                  Check.Outcome.DIFFERS,
                  inPack ? "is not made again" : "is made, and is not in the pack");
      case Rebuilding.Result.Compared(_, Comparison comparison) ->
          compared(path, comparison, lacks);
    };
  }

  private Check compared(String path, Comparison comparison, Optional<PackFacts.Partial> lacks) {
    return switch (comparison) {
      case Comparison.Same() -> check(path, Check.Outcome.AGREES, "");
      case Comparison.SameContent() -> check(path, Check.Outcome.SAME_CONTENT, "other bytes");
      case Comparison.SomeRows(int rows, int of) ->
          lacks
              .map(why -> part(path, rows, of, why.reason()))
              .orElseGet(() ->
                  check(
                      path,
                      Check.Outcome.DIFFERS,
                      "%s rows in the pack, %s made again".formatted(of, rows)));
      case Comparison.Differs(String detail) ->
          lacks.isPresent() && !lacks.get().rows()
              ? check(path, Check.Outcome.NOT_CHECKED, lacks.get().reason())
              : check(path, Check.Outcome.DIFFERS, detail);
    };
  }

  private static Check part(String path, int rows, int of, String reason) {
    return rows == 0
        ? check(path, Check.Outcome.NOT_CHECKED, reason)
        : check(
            path,
            Check.Outcome.AGREES_IN_PART,
            "%s of %s rows agree; the others: %s".formatted(rows, of, reason));
  }

  private static Check check(String path, Check.Outcome outcome, String detail) {
    return new Check(path, Check.Kind.of(path), outcome, detail);
  }
}
