@NullMarked
package org.actant.experiment.analysis;

import org.jspecify.annotations.NullMarked;
