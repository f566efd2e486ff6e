/// Which combinations of levels an experiment looks at, as numbers only.
///
/// A *factor* is something that can be set, a *level* is what it is set to; level 0 of every factor
/// is the baseline's. A [org.actant.experiment.design.Crossing] lists *runs*, each with one level
/// of each factor: all combinations, one factor at a time, or a
/// [org.actant.experiment.design.Fraction] of all combinations of two levels, which *aliases*
/// effects: it cannot tell one from the other. [org.actant.experiment.design.Orders] lists
/// sequences of steps, for techniques that are applied one after the other.
///
/// ```java
/// List<List<Integer>> runs = Crossing.oneAtATime(List.of(3, 2)); // [[0,0],[1,0],[2,0],[0,1]]
/// Fraction fraction = Fraction.of(5, 4).orElseThrow();           // 2^(5-1), E = ABCD
/// ```
@NullMarked
package org.actant.experiment.design;

import org.jspecify.annotations.NullMarked;
