/// The energy counters of Intel and AMD processors (RAPL), read from Linux' powercap tree.
@NullMarked
package org.actant.energy.rapl;

import org.jspecify.annotations.NullMarked;
