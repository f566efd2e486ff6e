@NullMarked
package org.actant.corpus;

import org.jspecify.annotations.NullMarked;
