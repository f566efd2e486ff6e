@NullMarked
package org.actant.coding;

import org.jspecify.annotations.NullMarked;
