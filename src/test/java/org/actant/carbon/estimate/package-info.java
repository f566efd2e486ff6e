@NullMarked
package org.actant.carbon.estimate;

import org.jspecify.annotations.NullMarked;
