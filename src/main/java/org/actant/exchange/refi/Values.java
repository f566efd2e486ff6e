package org.actant.exchange.refi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.exchange.refi.Finding.Kind;
import org.jspecify.annotations.Nullable;

/// Takes values out of elements, as tolerantly as can be done without guessing: what is no value of
/// its type counts as absent, and [Grammar] has told of it.
final class Values {
  private final List<Finding> findings;

  /// @param findings where the loss of a whole element is told
  Values(List<Finding> findings) {
    this.findings = findings;
  }

  /// Returns the GUID of an element; one without is given one.
  Guid guid(Element element) {
    @Nullable Guid guid = guid(element, "guid");
    return guid != null
        ? guid
        : Guid.of(
            "without guid",
            element.name(),
            Integer.toString(element.line()),
            element.attributes().toString());
  }

  static @Nullable Guid guid(Element element, String attribute) {
    @Nullable String text = element.attribute(attribute);
    return text == null ? null : Guid.parse(text).orElse(null);
  }

  /// Returns what the references of a name point at.
  static List<Guid> references(Element element, String name) {
    return element
        .children(name)
        .map(reference -> target(reference))
        .flatMap(Optional::stream)
        .toList();
  }

  /// Returns what a reference points at; codebook files name the attribute otherwise.
  static Optional<Guid> target(Element reference) {
    @Nullable Guid target = guid(reference, "targetGUID");
    return Optional.ofNullable(target != null ? target : guid(reference, "guid"));
  }

  static @Nullable Integer integer(Element element, String attribute) {
    @Nullable String text = element.attribute(attribute);
    if (text == null || !text.strip().matches("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
      return null;
    }
    long rounded = Math.round(Double.parseDouble(text.strip()));
    return rounded == (int) rounded ? (int) rounded : null;
  }

  /// Returns numbers that an element must have; nothing, and a finding, if it lacks one.
  Optional<List<Integer>> integers(Element element, String... attributes) {
    var numbers = new ArrayList<Integer>();
    for (String attribute : attributes) {
      @Nullable Integer number = integer(element, attribute);
      if (number == null) {
        lose(element, "its `" + attribute + "` is no number");
        return Optional.empty();
      }
      numbers.add(number);
    }
    return Optional.of(numbers);
  }

  void lose(Element element, String reason) {
    findings.add(
        new Finding(
            Kind.LOSS, element.line(), "<%s> is left out: %s".formatted(element.name(), reason)));
  }

  static Authorship authorship(Element element, String creator, String modifier) {
    return new Authorship(
        guid(element, creator),
        time(element, "creationDateTime"),
        guid(element, modifier),
        time(element, "modifiedDateTime"));
  }

  static Authorship authorship(Element element) {
    return authorship(element, "creatingUser", "modifyingUser");
  }

  static @Nullable String time(Element element, String attribute) {
    return word(element, attribute, ValueType.DATE_TIME);
  }

  /// Returns `#RRGGBB`, also where a file writes `#RGB`.
  static @Nullable String color(Element element) {
    @Nullable String color = word(element, "color", ValueType.COLOR);
    return color == null || color.length() == 7 ? color : color.replaceAll("([0-9A-Fa-f])", "$1$1");
  }

  static @Nullable String word(Element element, String attribute, ValueType type) {
    @Nullable String text = element.attribute(attribute);
    return text != null && type.accepts(text) ? text.strip() : null;
  }

  static @Nullable String text(Element element, String child) {
    Element found = element.child(child);
    return found == null ? null : found.text();
  }

  /// Returns a name; one that is required and missing is empty.
  static String name(Element element) {
    @Nullable String name = element.attribute("name");
    return name == null ? "" : name;
  }
}
