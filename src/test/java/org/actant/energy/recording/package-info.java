@NullMarked
package org.actant.energy.recording;

import org.jspecify.annotations.NullMarked;
