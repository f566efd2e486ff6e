/// Checks of raw energy files, our own and those of other tools: what in them cannot be, or is
/// consistent with a known fault.
///
/// Files become [org.actant.audit.evidence.Evidence]; every [org.actant.audit.rule.Rule] looks at
/// it and returns [org.actant.audit.rule.Finding]s; an [org.actant.audit.Audit] is all of them with
/// what was read and what was not.
///
/// ```java
/// Audit audit = Audit.of(Gathering.of(List.of(Path.of("variants"))));
/// for (Finding finding : audit.findings()) {
///   System.out.println(finding.rule() + " " + finding.file() + " " + finding.where());
/// }
/// ```
@NullMarked
package org.actant.audit;

import org.jspecify.annotations.NullMarked;
