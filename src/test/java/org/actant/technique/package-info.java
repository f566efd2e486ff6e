/// Tests of compression.
@NullMarked
package org.actant.technique;

import org.jspecify.annotations.NullMarked;
