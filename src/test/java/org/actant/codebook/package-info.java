@NullMarked
package org.actant.codebook;

import org.jspecify.annotations.NullMarked;
