@NullMarked
package org.actant.actors;

import org.jspecify.annotations.NullMarked;
