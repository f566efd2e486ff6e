@NullMarked
package org.actant.exchange.refi;

import org.jspecify.annotations.NullMarked;
