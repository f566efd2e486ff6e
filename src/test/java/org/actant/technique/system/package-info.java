/// Tests of the package of the same name.
@NullMarked
package org.actant.technique.system;

import org.jspecify.annotations.NullMarked;
