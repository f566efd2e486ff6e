/// Techniques that change images: which, how many, at which size, and in which order they are
/// learnt. Each is one file; a study asks for it by its name.
@NullMarked
package org.actant.technique.data;

import org.jspecify.annotations.NullMarked;
