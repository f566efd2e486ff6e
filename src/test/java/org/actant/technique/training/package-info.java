/// Tests of the package of the same name.
@NullMarked
package org.actant.technique.training;

import org.jspecify.annotations.NullMarked;
