package org.actant.report;

import java.util.List;
import org.actant.input.YamlValue;

/// A recommendation as `report.yaml` words it; the three texts are CommonMark with citations.
record RecommendationDefinition(
    String id,
    String title,
    YamlValue text,
    YamlValue why,
    YamlValue limits,
    List<Selector> evidence) {

  static RecommendationDefinition read(YamlValue value) {
    value.allowKeys("id", "title", "text", "why", "limits", "evidence");
    YamlValue id = value.get("id");
    if (!id.string().matches("[a-z0-9-]+")) {
      throw id.unexpected("is `" + id.string() + "`", "small letters, digits and `-`");
    }
    return new RecommendationDefinition(
        id.string(),
        value.string("title"),
        value.get("text"),
        value.get("why"),
        value.get("limits"),
        value.get("evidence").list().stream().map(Selector::read).toList());
  }
}
