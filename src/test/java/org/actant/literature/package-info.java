@NullMarked
package org.actant.literature;

import org.jspecify.annotations.NullMarked;
