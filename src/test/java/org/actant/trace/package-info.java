@NullMarked
package org.actant.trace;

import org.jspecify.annotations.NullMarked;
