@NullMarked
package org.actant.tabulation;

import org.jspecify.annotations.NullMarked;
