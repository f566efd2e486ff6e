package org.actant.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A text as a line of characters on which coders mark spans, cut into sections that no span
/// crosses, such as paragraphs. Sections are what a bootstrap draws; for a coefficient they are one
/// line, end to end.
///
/// @param coders how many coders read all of it
public record Continuum(int coders, List<Section> sections) {
  /// A span that a coder marked.
  ///
  /// @param category the code
  /// @param start first character, from the beginning of the section
  /// @param end one past the last
  public record Mark(int coder, String category, int start, int end) {
    public Mark {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("a span from " + start + " to " + end);
      }
    }

    int length() {
      return end - start;
    }

    /// Says whether the spans share a character.
    boolean meets(Mark other) {
      return start < other.end && other.start < end;
    }
  }

  /// A stretch of text and the spans in it, in order of their beginnings; those of one coder and
  /// one category do not overlap.
  public record Section(int length, List<Mark> marks) {
    public Section {
      marks = List.copyOf(marks);
      for (Mark mark : marks) {
        if (mark.end() > length) {
          throw new IllegalArgumentException(mark + " in a section of " + length);
        }
      }
    }

    Section only(String category) {
      if (marks.stream().allMatch(mark -> mark.category().equals(category))) {
        return this;
      }
      return new Section(
          length, marks.stream().filter(mark -> mark.category().equals(category)).toList());
    }
  }

  public Continuum {
    sections = List.copyOf(sections);
  }

  public long length() {
    return sections.stream().mapToLong(Section::length).sum();
  }

  /// Returns the same text with the spans of one category.
  public Continuum only(String category) {
    return new Continuum(coders, sections.stream().map(section -> section.only(category)).toList());
  }

  /// Returns the categories that somebody used, sorted.
  List<String> categories() {
    return sections.stream()
        .flatMap(section -> section.marks().stream())
        .map(Mark::category)
        .distinct()
        .sorted()
        .toList();
  }

  long marks() {
    return sections.stream().mapToLong(section -> section.marks().size()).sum();
  }

  /// Returns as many sections, drawn with replacement.
  Continuum redrawn(RandomGenerator random) {
    var drawn = new ArrayList<Section>();
    for (int i = 0; i < sections.size(); i++) {
      drawn.add(sections.get(random.nextInt(sections.size())));
    }
    return new Continuum(coders, drawn);
  }
}
