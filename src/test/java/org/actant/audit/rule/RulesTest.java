package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.audit.MadeUpRun;
import org.actant.audit.evidence.Gathering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rules together.
class RulesTest {
  @TempDir Path folder;

  @Test
  void everyRuleThatThereIsIsAskedOnce() {
    assertThat(Rules.all())
        .extracting(rule -> (Object) rule.getClass())
        .containsExactlyInAnyOrder((Object[]) Rule.class.getPermittedSubclasses());
    assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleIsDocumented() throws IOException {
    String page = Files.readString(Path.of("docs/audit.md"));
    assertThat(Rules.all())
        .allSatisfy(rule -> {
          assertThat(page).contains("`" + rule.id() + "`");
          assertThat(rule.explanation().example()).isNotBlank();
          assertThat(rule.explanation().limits()).isNotBlank();
        });
  }

  @Test
  void manyFindingsInOneFileAreCountedInTheLast() throws IOException {
    var run = new MadeUpRun();
    for (int i = 0; i < 50; i++) {
      run.task("task" + i, 5, 2_000, 20);
    }
    run.write(folder.resolve("v0/results/run_1"));
    List<Finding> findings =
        Rules.check(Gathering.of(List.of(folder))).stream()
            .filter(finding -> finding.rule().equals("implausible-power"))
            .toList();
    assertThat(findings).hasSize(21);
    assertThat(findings.getLast().where()).isEqualTo("line 22, task20, cpu and 29 places more");
  }
}
