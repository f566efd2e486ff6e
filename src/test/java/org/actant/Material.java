package org.actant;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Finds the real documents and data that tests use where they are there and that are never part of
/// the project: in `../shared`, or in the folder that the system property `actant.material` names.
/// A test without its material is skipped with the reason.
public final class Material {
  private static final Path ROOT =
      Path.of(System.getProperty("actant.material", "../shared")).toAbsolutePath().normalize();

  private Material() {}

  /// Returns the file or folder with this path below the material's root, or skips the test.
  public static Path require(String relative) {
    Path path = ROOT.resolve(relative);
    Assumptions.assumeTrue(Files.exists(path), "test material not found: " + path);
    return path;
  }
}
