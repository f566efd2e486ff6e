/// The energy counters of Intel and AMD processors (RAPL), read from Linux' powercap tree.
///
/// A *zone* ([org.actant.energy.rapl.RaplZone]) is what one counter counts: a package, its cores,
/// the memory beside it; its file `name` and its place say which. A counter starts again at zero
/// after its *range*. The *rule* ([org.actant.energy.rapl.WrapRule]) says how often it must be read
/// so that this is certain, and refuses what no power explains.
/// [org.actant.energy.rapl.RaplCounter] sums by it, [org.actant.energy.rapl.RaplProbe] sees in the
/// background that it is kept.
///
/// ```java
/// var rule = new WrapRule(OptionalLong.of(65_532_610_987L), 1_000); // AMD's range, watts
/// var counter = new RaplCounter(rule, true, 65_532_000_000L, beginNanos);
/// counter.advance(389_013, laterNanos, laterNanos); // 1 J: across the end of the range
/// ```
///
/// What cannot be known is unavailable with the reason: a zone without permission, a counter that
/// went back, two reads too far apart. A total with such a part is not given.
@NullMarked
package org.actant.energy.rapl;

import org.jspecify.annotations.NullMarked;
