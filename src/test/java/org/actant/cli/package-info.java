@NullMarked
package org.actant.cli;

import org.jspecify.annotations.NullMarked;
