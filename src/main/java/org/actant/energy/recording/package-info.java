/// What meters saw of one run, as a file: every raw reading, the windows that the program marked,
/// and what must be known to trust them. A recording of this program, an imported file of another
/// tool and a replayed meter share this one shape.
@NullMarked
package org.actant.energy.recording;

import org.jspecify.annotations.NullMarked;
