/// What the Linux kernel tells about processes and the machine: CPU time, memory, steal, hardware
/// event counters.
@NullMarked
package org.actant.energy.linux;

import org.jspecify.annotations.NullMarked;
