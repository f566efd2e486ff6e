@NullMarked
package org.actant.agreement;

import org.jspecify.annotations.NullMarked;
