package org.actant.pack;

import java.time.LocalDate;
import java.util.List;

/// What a pack says about itself that does not follow from the workspace's tables.
///
/// @param report the report that is packed
/// @param title of the report
/// @param licence of the pack, an SPDX identifier or other words; empty if none is stated
/// @param published when
/// @param actant version of the program
/// @param commit of the program's sources; empty if not known
/// @param command that makes the pack
public record PackSettings(
    String report,
    String title,
    List<Author> authors,
    String licence,
    LocalDate published,
    String actant,
    String commit,
    String command) {

  /// Somebody who wrote what is packed.
  ///
  /// @param orcid such as `https://orcid.org/0000-0002-1825-0097`; empty if there is none
  public record Author(String name, String orcid, String affiliation) {}

  public PackSettings {
    authors = List.copyOf(authors);
  }
}
