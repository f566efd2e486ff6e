@NullMarked
package org.actant.experiment;

import org.jspecify.annotations.NullMarked;
