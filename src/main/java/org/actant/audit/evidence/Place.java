package org.actant.audit.evidence;

/// Where something stands.
///
/// @param file as the user named it
/// @param line from 1; 0 for the whole file
public record Place(String file, long line) implements Comparable<Place> {
  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Long.compare(line, other.line);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
