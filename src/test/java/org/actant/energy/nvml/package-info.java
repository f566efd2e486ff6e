@NullMarked
package org.actant.energy.nvml;

import org.jspecify.annotations.NullMarked;
