package org.actant.exchange.refi;

import java.util.List;

/// Holds what is written to the standard.
final class Strict {
  private Strict() {}

  static Element checked(Element tree, Grammar grammar) {
    List<Finding> findings = grammar.check(tree);
    if (!findings.isEmpty()) {
      throw new IllegalArgumentException(findings.getFirst().message());
    }
    return tree;
  }
}
