/// Tests of networks, their export and their engines.
@NullMarked
package org.actant.network;

import org.jspecify.annotations.NullMarked;
