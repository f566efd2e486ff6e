/// Techniques that change how a network is trained. Each is one file; a study asks for it by its
/// name.
@NullMarked
package org.actant.technique.training;

import org.jspecify.annotations.NullMarked;
