@NullMarked
package org.actant.cli.review;

import org.jspecify.annotations.NullMarked;
