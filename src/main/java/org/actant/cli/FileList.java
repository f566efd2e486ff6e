package org.actant.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Prints many paths in few lines: by folder, in the order in which the folders come, long folders
/// as a count.
final class FileList {
  private static final int MOST = 6;

  private FileList() {}

  /// @param all whether long folders are listed too
  static String format(String indent, List<String> paths, boolean all) {
    var folders = new LinkedHashMap<String, List<String>>();
    for (String path : paths) {
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      folders.computeIfAbsent(folder, _ -> new ArrayList<>()).add(path);
    }
    var text = new StringBuilder();
    folders.forEach((folder, files) -> {
      if (all || files.size() <= MOST) {
        files.forEach(file -> text.append(indent).append(file).append('\n'));
      } else {
        text.append(indent).append(folder).append(" (").append(files.size()).append(" files)\n");
      }
    });
    return text.toString();
  }
}
