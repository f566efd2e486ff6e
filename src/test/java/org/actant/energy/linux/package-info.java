@NullMarked
package org.actant.energy.linux;

import org.jspecify.annotations.NullMarked;
