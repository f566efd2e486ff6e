package org.actant.trace;

import java.util.List;

/// Something in a file, and what it comes from.
///
/// @param what it is, such as `cell`, `rows` or `document`
/// @param path of the file, relative to the workspace; empty if it stands in none
/// @param lines where in the file, from 1; empty for the whole file
/// @param text what stands there, or what is to be said about it
public record Trace(String what, String path, List<Long> lines, String text, List<Trace> from) {
  public Trace {
    lines = List.copyOf(lines);
    from = List.copyOf(from);
  }

  static Trace whole(String what, String path, String text) {
    return new Trace(what, path, List.of(), text, List.of());
  }
}
