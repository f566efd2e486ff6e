@NullMarked
package org.actant.energy;

import org.jspecify.annotations.NullMarked;
