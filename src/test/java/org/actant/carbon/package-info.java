@NullMarked
package org.actant.carbon;

import org.jspecify.annotations.NullMarked;
