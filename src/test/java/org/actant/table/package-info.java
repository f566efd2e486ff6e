@NullMarked
package org.actant.table;

import org.jspecify.annotations.NullMarked;
