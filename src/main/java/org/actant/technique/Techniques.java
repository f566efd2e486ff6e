package org.actant.technique;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.actant.input.InputException;

/// All techniques that can be asked for by name.
public final class Techniques {
  private Techniques() {}

  /// All techniques, sorted by name.
  public static List<Technique> all() {
    return StreamSupport.stream(ServiceLoader.load(Technique.class).spliterator(), false)
        .sorted(Comparator.comparing(Technique::name))
        .toList();
  }

  public static List<String> names() {
    return all().stream().map(Technique::name).toList();
  }

  public static Technique named(String name) {
    return all().stream()
        .filter(technique -> technique.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                "found the technique `"
                    + name
                    + "`; expected one of "
                    + String.join(", ", names())));
  }
}
