/// How the literature and the well-known tools turn hardware, time and electricity into energy and
/// emissions: one class a source, pure functions, the source's own constants.
///
/// They disagree, and that is why all of them are here: the same run, counted by
/// [org.actant.carbon.method.GreenAlgorithms], by [org.actant.carbon.method.CodeCarbon] and by
/// [org.actant.carbon.method.CloudCarbonFootprint], shows how much of a published figure is the
/// method's. Units stand in the names of the parameters.
///
/// ```java
/// KilowattHours energy = GreenAlgorithms.V3.energy(new GreenAlgorithms.Job(12, 12, 7.5, 1, 0, 0, 64), 1.56, 1);
/// // 2.1310848 kWh
/// ```
@NullMarked
package org.actant.carbon.method;

import org.jspecify.annotations.NullMarked;
