@NullMarked
package org.actant.experiment.design;

import org.jspecify.annotations.NullMarked;
