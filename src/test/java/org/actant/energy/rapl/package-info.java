@NullMarked
package org.actant.energy.rapl;

import org.jspecify.annotations.NullMarked;
