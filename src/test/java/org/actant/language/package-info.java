@NullMarked
package org.actant.language;

import org.jspecify.annotations.NullMarked;
