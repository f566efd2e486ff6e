package org.actant.provenance;

/// A file as it was when it was read or written: its path relative to the workspace, with `/`, and
/// its content's digest.
public record Artifact(String path, Digest sha256) implements Comparable<Artifact> {
  @Override
  public int compareTo(Artifact other) {
    return path.compareTo(other.path);
  }
}
