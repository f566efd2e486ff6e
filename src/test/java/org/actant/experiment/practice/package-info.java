@NullMarked
package org.actant.experiment.practice;

import org.jspecify.annotations.NullMarked;
