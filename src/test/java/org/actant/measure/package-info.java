@NullMarked
package org.actant.measure;

import org.jspecify.annotations.NullMarked;
