/// Reliability: how far coders who read the same documents say the same.
///
/// Each coder's judgments on the same units become [org.actant.agreement.Ratings], the spans they
/// mark a [org.actant.agreement.Continuum]. A coefficient turns either into an
/// [org.actant.agreement.Agreement]: a value, or the reason why there is none. What is undefined
/// stays undefined; it is never 1.
///
/// ```java
/// Ratings<String> ratings =
///     Ratings.of(2, List.of("no", "yes"), List.of(List.of("yes", "yes"), List.of("no", "yes")));
/// switch (KrippendorffAlpha.of(ratings, Distance.nominal())) {
///   case Agreement.Value value -> print(value.value()); // 0.0
///   case Agreement.Undefined undefined -> print(undefined.reason());
/// }
/// ```
@NullMarked
package org.actant.agreement;

import org.jspecify.annotations.NullMarked;
