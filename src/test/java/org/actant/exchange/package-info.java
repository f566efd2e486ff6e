@NullMarked
package org.actant.exchange;

import org.jspecify.annotations.NullMarked;
