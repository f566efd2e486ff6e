/// Tests of networks as small files.
@NullMarked
package org.actant.technique.model.coding;

import org.jspecify.annotations.NullMarked;
