/// Tests of data sets.
@NullMarked
package org.actant.dataset;

import org.jspecify.annotations.NullMarked;
