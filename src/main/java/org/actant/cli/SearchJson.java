package org.actant.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actant.search.Citation;
import org.actant.search.Hit;
import org.actant.search.KeywordInContext;
import org.actant.search.PassageSearch;
import org.jspecify.annotations.Nullable;

/// What a search found, as JSON.
final class SearchJson {
  private SearchJson() {}

  static Map<String, Object> of(Hit hit) {
    var object = place(hit, hit.start(), hit.end());
    object.put("score", Math.round(hit.score() * 1e4) / 1e4);
    object.put("block", hit.block());
    object.put("citation", Citation.of(hit));
    object.put("passage", hit.key());
    object.put("quotation", hit.text());
    var matches = new ArrayList<Map<String, Object>>();
    for (Hit.Match match : hit.matches()) {
      var one = new LinkedHashMap<String, Object>();
      one.put("start", match.start());
      one.put("end", match.end());
      one.put("page", hit.pageAt(match.start()).number());
      one.put("text", hit.text().substring(match.start() - hit.start(), match.end() - hit.start()));
      matches.add(one);
    }
    object.put("matches", matches);
    return object;
  }

  static Map<String, Object> of(KeywordInContext line) {
    var object = place(line.hit(), line.match().start(), line.match().end());
    object.put("left", line.left());
    object.put("keyword", line.keyword());
    object.put("right", line.right());
    return object;
  }

  static List<Map<String, Object>> neighbors(List<PassageSearch.Neighbor> neighbors) {
    var list = new ArrayList<Map<String, Object>>();
    for (PassageSearch.Neighbor neighbor : neighbors) {
      var object = new LinkedHashMap<String, Object>();
      object.put("number", neighbor.number());
      object.put("start", neighbor.start());
      object.put("end", neighbor.end());
      object.put("text", neighbor.text());
      list.add(object);
    }
    return list;
  }

  private static Map<String, Object> place(Hit hit, int start, int end) {
    @Nullable Integer year = hit.year().isPresent() ? hit.year().getAsInt() : null;
    var object = new LinkedHashMap<String, Object>();
    object.put("document", hit.document());
    object.put("title", hit.title());
    object.put("issuer", hit.issuer());
    object.put("actor_type", hit.actorType());
    object.put("year", year);
    object.put("kind", hit.kind());
    object.put("language", hit.language());
    object.put("page", hit.pageAt(start).number());
    object.put("page_label", hit.pageAt(start).label());
    object.put("start", start);
    object.put("end", end);
    return object;
  }
}
