package org.actant.search;

import java.util.Collection;
import java.util.stream.Collectors;

/// Lists values in messages without filling the screen.
final class Listed {
  private static final int MOST = 40;

  private Listed() {}

  static String some(Collection<String> values) {
    String listed = values.stream().limit(MOST).collect(Collectors.joining(", "));
    return values.size() > MOST ? listed + " and " + (values.size() - MOST) + " more" : listed;
  }
}
