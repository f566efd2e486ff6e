package org.actant.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.actant.input.InputException;

/// Chooses what is done with a file by the ending of its name.
final class FileEnding {
  private FileEnding() {}

  /// Returns the first of `formats` with the file's ending.
  ///
  /// @throws InputException if there is none
  static <F> F choose(Path file, List<F> formats, Function<F, Set<String>> endings) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return formats.stream()
        .filter(format -> endings.apply(format).stream().anyMatch(name::endsWith))
        .findFirst()
        .orElseThrow(() -> {
          var known = new TreeSet<String>();
          formats.forEach(format -> known.addAll(endings.apply(format)));
          return new InputException(
              file, "an ending that is not known", "one of " + String.join(", ", known));
        });
  }

  /// Refuses options that a format does not understand.
  static void understood(Path file, Collection<String> given, Set<String> understood) {
    var unknown = new LinkedHashSet<>(given);
    unknown.removeAll(understood);
    if (!unknown.isEmpty()) {
      throw new InputException(
          file,
          String.join(", ", unknown),
          understood.isEmpty()
              ? "no option for a file of this kind"
              : "of the options for a file of this kind: "
                  + String.join(", ", new TreeSet<>(understood)));
    }
  }
}
