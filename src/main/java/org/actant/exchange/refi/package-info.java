/// REFI-QDA, the format in which programs for qualitative analysis hand projects and codebooks to
/// each other (REFI-QDA standard 1.5, qdasoftware.org): a tolerant reader, a strict writer, and
/// what there is to say about a file between the two.
///
/// A [org.actant.exchange.refi.Project] is a tree of records in the standard's own words. A
/// [org.actant.exchange.refi.ProjectFile] reads one from a `.qdpx`, a ZIP file with one `*.qde` and
/// a folder of sources, and tells of every deviation as a [org.actant.exchange.refi.Finding];
/// [org.actant.exchange.refi.ProjectWriter] writes one. [org.actant.exchange.refi.CodebookFile]
/// does both for a `.qdc`, which is bare XML.
///
/// ```java
/// try (ProjectFile file = ProjectFile.open(Path.of("project.qdpx"), Limits.STANDARD, false)) {
///   OffsetInference.Result offsets = OffsetInference.of(TextUse.of(file));
///   ...
/// }
/// ```
///
/// Names are [org.actant.exchange.refi.Guid]s, unique among elements of one kind only. Positions in
/// texts should be code points; programs count otherwise, so
/// [org.actant.exchange.refi.OffsetInference] finds out how. Files are taken as hostile: no
/// document types, no entities, nothing unpacked, no path followed out of the container, everything
/// counted against [org.actant.exchange.refi.Limits].
@NullMarked
package org.actant.exchange.refi;

import org.jspecify.annotations.NullMarked;
