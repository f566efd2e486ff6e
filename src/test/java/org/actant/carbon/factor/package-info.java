@NullMarked
package org.actant.carbon.factor;

import org.jspecify.annotations.NullMarked;
