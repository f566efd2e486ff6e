@NullMarked
package org.actant.energy.profiler;

import org.jspecify.annotations.NullMarked;
