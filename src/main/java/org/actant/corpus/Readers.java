package org.actant.corpus;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/// The document readers there are, by file name extension.
final class Readers {
  private static final Map<String, DocumentReader> BY_EXTENSION = load();

  private Readers() {}

  static Optional<DocumentReader> of(Path file) {
    return Optional.ofNullable(BY_EXTENSION.get(extension(file)));
  }

  static Iterable<String> extensions() {
    return BY_EXTENSION.keySet();
  }

  /// The part of the name after its last dot, in lower case; empty if there is none.
  static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static Map<String, DocumentReader> load() {
    var readers = new TreeMap<String, DocumentReader>();
    for (DocumentReader reader :
        ServiceLoader.load(DocumentReader.class, DocumentReader.class.getClassLoader())) {
      for (String extension : reader.extensions()) {
        DocumentReader other = readers.put(extension, reader);
        if (other != null) {
          throw new IllegalStateException(
              extension
                  + " is read by "
                  + other.getClass().getName()
                  + " and "
                  + reader.getClass().getName());
        }
      }
    }
    return readers;
  }
}
