package org.actant.search;

import java.util.ArrayList;

/// How a hit is cited: `Google, Environmental Report 2021, p. 4`.
public final class Citation {
  private Citation() {}

  /// Names issuer, title, year unless the title does, and the page by its printed label or else its
  /// number in the file. A document without pages has none to be cited.
  public static String of(Hit hit) {
    var parts = new ArrayList<String>();
    if (!hit.issuer().isEmpty()) {
      parts.add(hit.issuer());
    }
    String title = hit.title().isEmpty() ? hit.document() : hit.title();
    String year = hit.year().isPresent() ? Integer.toString(hit.year().getAsInt()) : "";
    parts.add(title);
    if (!year.isEmpty() && !title.contains(year)) {
      parts.add(year);
    }
    Hit.PageStart page = hit.pageAt(hit.start());
    if (!page.label().isEmpty()) {
      parts.add("p. " + page.label());
    } else if (page.number() > 1) {
      parts.add("page " + page.number() + " of the file");
    }
    return String.join(", ", parts);
  }
}
