package org.actant.exchange.refi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.actant.exchange.refi.Finding.Kind;

/// Follows every path of a project.
final class SourcePaths {
  private static final List<String> ATTRIBUTES = List.of("path", "plainTextPath", "richTextPath");

  private SourcePaths() {}

  /// Returns the paths that lead to nothing that may be read.
  static List<Finding> check(ProjectFile file, Element tree) throws IOException {
    var paths = new TreeMap<String, Integer>();
    gather(tree, paths);
    var findings = new ArrayList<Finding>();
    for (var path : paths.entrySet()) {
      Location location = file.locate(path.getKey());
      switch (location) {
        case Location.Inside _, Location.Beside _ -> {}
        case Location.Missing(String reason) ->
            findings.add(new Finding(Kind.SOURCE, path.getValue(), reason));
        case Location.Refused(String reason) ->
            findings.add(new Finding(Kind.SOURCE, path.getValue(), reason));
      }
    }
    return findings;
  }

  private static void gather(Element element, TreeMap<String, Integer> paths) {
    for (String attribute : ATTRIBUTES) {
      String path = element.attribute(attribute);
      if (path != null && !path.isBlank()) {
        paths.putIfAbsent(path, element.line());
      }
    }
    element.children().forEach(child -> gather(child, paths));
  }
}
