package org.actant.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramCommitTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }

  @Test
  void aBranchIsFollowedToItsCommit() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main");
    write(".git/refs/heads/main", COMMIT);
    assertThat(ProgramCommit.of(folder)).isEqualTo(COMMIT);
  }

  @Test
  void aPackedBranchIsFoundToo() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main");
    write(".git/packed-refs", "# pack-refs with: peeled\n" + COMMIT + " refs/heads/main");
    assertThat(ProgramCommit.of(folder)).isEqualTo(COMMIT);
  }

  @Test
  void aWorkingTreeBesideItsRepositoryIsFollowedThere() throws IOException {
    write("repo/.git/worktrees/w/HEAD", "ref: refs/heads/side");
    write("repo/.git/worktrees/w/commondir", "../..");
    write("repo/.git/refs/heads/side", COMMIT);
    write("w/.git", "gitdir: ../repo/.git/worktrees/w");
    assertThat(ProgramCommit.of(folder.resolve("w"))).isEqualTo(COMMIT);
  }

  @Test
  void whatIsNoCheckoutHasNoCommit() throws IOException {
    assertThat(ProgramCommit.of(folder)).isEmpty();
    write(".git/HEAD", "something else");
    assertThat(ProgramCommit.of(folder)).isEmpty();
  }
}
