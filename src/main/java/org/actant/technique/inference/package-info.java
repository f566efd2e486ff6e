/// Techniques that change how the trained model answers. Each is one file; a study asks for it by
/// its name.
@NullMarked
package org.actant.technique.inference;

import org.jspecify.annotations.NullMarked;
