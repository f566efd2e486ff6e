@NullMarked
package org.actant.experiment.analysis.plot;

import org.jspecify.annotations.NullMarked;
