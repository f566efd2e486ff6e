package org.actant.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.Gathering;
import org.actant.audit.rule.Finding;
import org.actant.audit.rule.Rules;
import org.actant.audit.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counts what the rules say of the data sets of seeds 1 to 300, which have no fault. The
/// explanations of the rules cite the number; whoever changes a rule finds here whether it still
/// holds.
class CleanDataTest {
  private static final int DATA_SETS = 300;

  @TempDir Path folder;

  @Test
  void onThreeHundredCleanDataSetsOneRuleWarnsTwiceAndNoneSpeaksOfAnError() throws IOException {
    Map<String, Integer> setsWithFindings = new TreeMap<>();
    var examples = new TreeMap<String, String>();
    var errors = new ArrayList<Finding>();
    int rows = 0;
    for (int seed = 1; seed <= DATA_SETS; seed++) {
      Path set = folder.resolve("set" + seed);
      CleanDataSet.write(set, seed);
      Evidence evidence = Gathering.of(List.of(set));
      assertThat(evidence.notAudited()).isEmpty();
      rows += evidence.rows().size();
      List<Finding> findings = Rules.check(evidence);
      findings.stream()
          .map(Finding::rule)
          .distinct()
          .forEach(rule -> setsWithFindings.merge(rule, 1, Integer::sum));
      int at = seed;
      findings.forEach(f -> examples.putIfAbsent(f.rule(), "seed " + at + ": " + f));
      findings.stream().filter(f -> f.severity() == Severity.ERROR).forEach(errors::add);
    }
    assertThat(rows).isGreaterThan(10_000);
    assertThat(setsWithFindings).as("%s", examples).isEqualTo(Map.of("counter-wrap", 2));
    assertThat(errors).isEmpty();
  }

  @Test
  void everyRuleSaysHowOftenItSpeaksOnCleanData() {
    assertThat(Rules.all())
        .allSatisfy(rule -> assertThat(rule.explanation().clean()).contains("of " + DATA_SETS));
  }
}
