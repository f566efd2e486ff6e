package org.actant.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The commit that the program's folder is at, as git's own files say; the program may have been
/// changed since.
public final class ProgramCommit {
  private ProgramCommit() {}

  /// Returns the commit of the folder that the launcher names; empty if it is no git checkout.
  public static String find() throws IOException {
    String home = System.getProperty("actant.home");
    return home == null ? "" : of(Path.of(home));
  }

  /// Returns 40 hexadecimal digits, or nothing.
  static String of(Path folder) throws IOException {
    Path git = folder.resolve(".git");
    if (Files.isRegularFile(git)) {
      String link = Files.readString(git, UTF_8).strip();
      git = folder.resolve(link.replaceFirst("^gitdir: ", "")).normalize();
    }
    Path head = git.resolve("HEAD");
    if (!Files.isRegularFile(head)) {
      return "";
    }
    String at = Files.readString(head, UTF_8).strip();
    return at.startsWith("ref: ") ? resolve(git, at.substring(5)) : commit(at);
  }

  private static String resolve(Path git, String branch) throws IOException {
    Path common = git.resolve("commondir");
    Path home =
        Files.isRegularFile(common)
            ? git.resolve(Files.readString(common, UTF_8).strip()).normalize()
            : git;
    Path loose = home.resolve(branch);
    if (Files.isRegularFile(loose)) {
      return commit(Files.readString(loose, UTF_8).strip());
    }
    Path packed = home.resolve("packed-refs");
    if (Files.isRegularFile(packed)) {
      for (String line : Files.readAllLines(packed, UTF_8)) {
        if (line.endsWith(" " + branch)) {
          return commit(line.substring(0, line.indexOf(' ')));
        }
      }
    }
    return "";
  }

  private static String commit(String text) {
    return text.matches("[0-9a-f]{40}") ? text : "";
  }
}
