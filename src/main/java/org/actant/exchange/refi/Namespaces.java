package org.actant.exchange.refi;

/// The namespaces that files state, which older programs wrote otherwise.
final class Namespaces {
  private Namespaces() {}

  static String deviation(Element root, String expected) {
    String found = root.namespace().isEmpty() ? "no namespace" : "`" + root.namespace() + "`";
    return "the namespace is " + Brief.of(found) + "; expected `" + expected + "`";
  }
}
