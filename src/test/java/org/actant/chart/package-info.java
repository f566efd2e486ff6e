@NullMarked
package org.actant.chart;

import org.jspecify.annotations.NullMarked;
