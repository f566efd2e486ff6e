@NullMarked
package org.actant.search;

import org.jspecify.annotations.NullMarked;
