package org.actant.exchange.refi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An element of an exchange file as it stands there, by its name without prefix or namespace.
/// Children with text beside them do not occur in the standard, so an element has text or children.
final class Element {
  private final String name;
  private final int line;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Element> children = new ArrayList<>();
  private String text = "";
  private String namespace = "";

  /// @param line where it starts in the file, from 1; 0 for one that was never in a file
  Element(String name, int line) {
    this.name = name;
    this.line = line;
  }

  Element(String name) {
    this(name, 0);
  }

  String name() {
    return name;
  }

  int line() {
    return line;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  List<Element> children() {
    return children;
  }

  Stream<Element> children(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted));
  }

  /// Returns the first child of a name.
  @Nullable Element child(String wanted) {
    return children(wanted).findFirst().orElse(null);
  }

  String text() {
    return text;
  }

  String namespace() {
    return namespace;
  }

  Element inNamespace(String uri) {
    namespace = uri;
    return this;
  }

  /// Sets an attribute; one without a value is left out.
  Element with(String attribute, @Nullable Object value) {
    if (value != null) {
      attributes.put(attribute, value.toString());
    }
    return this;
  }

  Element withText(String content) {
    text = content;
    return this;
  }

  Element add(@Nullable Element child) {
    if (child != null) {
      children.add(child);
    }
    return this;
  }

  Element addAll(Stream<Element> more) {
    more.forEach(children::add);
    return this;
  }
}
