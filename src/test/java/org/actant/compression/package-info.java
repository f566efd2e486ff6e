/// Tests of compression.
@NullMarked
package org.actant.compression;

import org.jspecify.annotations.NullMarked;
