@NullMarked
package org.actant.pack;

import org.jspecify.annotations.NullMarked;
