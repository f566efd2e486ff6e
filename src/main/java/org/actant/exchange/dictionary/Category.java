package org.actant.exchange.dictionary;

import java.util.List;

/// A category of a dictionary.
///
/// @param entries words and phrases, in which `*` stands for any letters
/// @param children categories below it
public record Category(String name, List<String> entries, List<Category> children) {
  public Category {
    entries = List.copyOf(entries);
    children = List.copyOf(children);
  }

  /// Whether neither it nor a category below it has an entry.
  public boolean isEmpty() {
    return entries.isEmpty() && children.stream().allMatch(Category::isEmpty);
  }
}
