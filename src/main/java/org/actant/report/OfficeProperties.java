package org.actant.report;

import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;

/// What an office file says about itself: title and authors, no times.
final class OfficeProperties {
  private OfficeProperties() {}

  static void describe(POIXMLProperties properties, Guide guide) {
    describe(
        properties,
        guide.title(),
        guide.authors().isEmpty() ? "Actant" : String.join(", ", guide.authors()));
  }

  static void describe(POIXMLProperties properties, String title, String creator) {
    var core = properties.getCoreProperties();
    core.setTitle(Markup.readable(title));
    core.setCreator(Markup.readable(creator));
    core.getUnderlyingProperties().setCreatedProperty(Optional.empty());
    core.getUnderlyingProperties().setModifiedProperty(Optional.empty());
    properties.getExtendedProperties().getUnderlyingProperties().setApplication("Actant");
  }
}
