/// Claims as a reader sees them: sentences in, elements, statuses and pairs out. The judgments in
/// `specificity-judgments*.csv` name places and digests of sentences of documents that are no part
/// of the project.
@NullMarked
package org.actant.claims;

import org.jspecify.annotations.NullMarked;
