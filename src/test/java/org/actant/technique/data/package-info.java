/// Tests of the package of the same name.
@NullMarked
package org.actant.technique.data;

import org.jspecify.annotations.NullMarked;
