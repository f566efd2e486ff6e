@NullMarked
package org.actant.carbon.planning;

import org.jspecify.annotations.NullMarked;
