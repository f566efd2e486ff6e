/// An audit as a page for reviewers: one HTML file without scripts, which prints.
///
/// [org.actant.audit.page.AuditPage] writes it; its plots are drawn from the same evidence that the
/// rules saw. Whatever comes from a file is text there, never markup.
///
/// ```java
/// String html = AuditPage.html(evidence, Audit.of(evidence));
/// ```
@NullMarked
package org.actant.audit.page;

import org.jspecify.annotations.NullMarked;
