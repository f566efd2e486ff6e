@NullMarked
package org.actant.energy.calibration;

import org.jspecify.annotations.NullMarked;
