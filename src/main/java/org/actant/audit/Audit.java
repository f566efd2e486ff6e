package org.actant.audit;

import java.util.List;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.NotAudited;
import org.actant.audit.rule.Finding;
import org.actant.audit.rule.Rules;

/// What the rules found in some files.
///
/// @param findings severest first
/// @param files what was read, in order
/// @param notAudited what was not, and why
public record Audit(
    List<Finding> findings, List<Evidence.ReadFile> files, List<NotAudited> notAudited) {
  public Audit {
    findings = List.copyOf(findings);
    files = List.copyOf(files);
    notAudited = List.copyOf(notAudited);
  }

  /// Asks every rule.
  public static Audit of(Evidence evidence) {
    return new Audit(Rules.check(evidence), evidence.files(), evidence.notAudited());
  }
}
