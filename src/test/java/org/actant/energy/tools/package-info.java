@NullMarked
package org.actant.energy.tools;

import org.jspecify.annotations.NullMarked;
