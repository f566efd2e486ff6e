/// The rules of the audit: each tests one kind of fault and says how.
///
/// A [org.actant.audit.rule.Rule] takes all evidence and returns [org.actant.audit.rule.Finding]s.
/// What it does is also text, in its [org.actant.audit.rule.Explanation]: test, worked example,
/// limits, and how often it speaks on clean data. [org.actant.audit.rule.Rules] lists all of them.
/// A finding of severity error says that figures contradict each other or physics; a warning, that
/// they support less than they seem to; a note, that something is not said. None says why it came
/// about: causes are "consistent with" what is seen.
///
/// ```java
/// List<Finding> findings = Rules.check(Gathering.of(List.of(Path.of("variants"))));
/// ```
@NullMarked
package org.actant.audit.rule;

import org.jspecify.annotations.NullMarked;
