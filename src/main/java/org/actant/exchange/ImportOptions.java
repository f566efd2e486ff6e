package org.actant.exchange;

import org.jspecify.annotations.Nullable;

/// What a user says about the import of a project.
///
/// @param coder whose all codings are; null to take the file's word for it
/// @param codebook id of the codebook that is made
/// @param separator what is between the levels of hierarchies in names of codes, or null
/// @param flipPdf true if areas of pages are measured from the top, against the standard
public record ImportOptions(
    @Nullable String coder, String codebook, @Nullable String separator, boolean flipPdf) {}
