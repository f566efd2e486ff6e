/// Coding at the keyboard: `actant code review`.
///
/// A [org.actant.cli.review.ReviewDesk] has the queue of what waits for a coder and writes each
/// decision to the coder's log before it shows the next item. It knows no terminal:
/// [org.actant.cli.review.KeyReview] drives it key by key on one, and
/// [org.actant.cli.review.LineReview] line by line where there is none, so that a review can be
/// scripted.
@NullMarked
package org.actant.cli.review;

import org.jspecify.annotations.NullMarked;
