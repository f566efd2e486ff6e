@NullMarked
package org.actant.exchange.dictionary;

import org.jspecify.annotations.NullMarked;
