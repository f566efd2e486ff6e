@NullMarked
package org.actant.carbon.method;

import org.jspecify.annotations.NullMarked;
