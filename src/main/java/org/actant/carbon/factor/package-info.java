/// Factors: how much a kilowatt-hour emits where and when, what buildings and memory add, and what
/// a server's making costs. Each has its year, source and licence, and where the sources disagree,
/// all of them are here.
///
/// A [org.actant.carbon.factor.Place] is a country, a part of one, a bidding zone, a cloud region
/// or the world. Its [org.actant.carbon.factor.GridSpread] holds what the sources say of it, and of
/// what lies inside it. A [org.actant.carbon.factor.Factor] is a constant of another kind; a
/// [org.actant.carbon.factor.Source] says where a figure was read.
///
/// ```java
/// var tables = FactorTables.read();
/// GridSpread sweden = tables.grid(tables.place("SWE"), OptionalInt.empty());
/// sweden.own().low(); // 5.67 g/kWh (Green Algorithms), seven times less than CodeCarbon's 40.7
/// ```
@NullMarked
package org.actant.carbon.factor;

import org.jspecify.annotations.NullMarked;
