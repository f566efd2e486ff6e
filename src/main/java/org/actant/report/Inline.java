package org.actant.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A piece of running text.
sealed interface Inline {
  record Text(String text) implements Inline {}

  record Emphasis(List<Inline> content) implements Inline {}

  record Strong(List<Inline> content) implements Inline {}

  record Code(String text) implements Inline {}

  /// A line end that the author asked for.
  record Break() implements Inline {}

  /// @param target a web address, or `#` and the anchor of something in the same document
  record Link(String target, List<Inline> content) implements Inline {}

  /// What belongs to the text before it and matters less, such as an interval.
  record Aside(String text) implements Inline {}

  /// A label that must be seen, such as the tier of an energy figure or `SIMULATED`.
  record Tag(String text) implements Inline {}

  static List<Inline> text(String text) {
    return List.of(new Text(text));
  }

  /// The same without links, for a place that is a link already or that others point to.
  static List<Inline> unlinked(List<Inline> content) {
    return content.stream()
        .flatMap(inline ->
            switch (inline) {
              case Link(_, List<Inline> inner) -> unlinked(inner).stream();
              case Emphasis(List<Inline> inner) -> Stream.of(new Emphasis(unlinked(inner)));
              case Strong(List<Inline> inner) -> Stream.of(new Strong(unlinked(inner)));
              default -> Stream.of(inline);
            })
        .toList();
  }

  /// Returns the words alone, for a format that knows nothing else.
  static String plain(List<Inline> content) {
    return content.stream()
        .map(inline ->
            switch (inline) {
              case Text(String text) -> text;
              case Emphasis(List<Inline> inner) -> plain(inner);
              case Strong(List<Inline> inner) -> plain(inner);
              case Code(String text) -> text;
              case Break() -> "\n";
              case Link(_, List<Inline> inner) -> plain(inner);
              case Aside(String text) -> " " + text;
              case Tag(String text) -> " (" + text + ")";
            })
        .collect(Collectors.joining());
  }
}
