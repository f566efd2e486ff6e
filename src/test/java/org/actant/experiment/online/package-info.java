/// Tests of the package of the same name.
@NullMarked
package org.actant.experiment.online;

import org.jspecify.annotations.NullMarked;
