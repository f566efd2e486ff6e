/// From joules to grams: what a run emitted, with the factors, their sources and their spread.
@NullMarked
package org.actant.carbon;

import org.jspecify.annotations.NullMarked;
