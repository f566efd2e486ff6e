/// Tests of the project as a whole, and what all tests share.
@NullMarked
package org.actant;

import org.jspecify.annotations.NullMarked;
