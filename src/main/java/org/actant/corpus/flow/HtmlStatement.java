package org.actant.corpus.flow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.corpus.Stated;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page states about itself, in the ways in which search engines read it: Open Graph, Dublin
/// Core and schema.org (https://schema.org/datePublished), else its title and a `time` element.
final class HtmlStatement {
  private static final Pattern PUBLISHED =
      Pattern.compile("\"(?:datePublished|dateCreated)\"\\s*:\\s*\"([^\"]{4,40})\"");

  private HtmlStatement() {}

  /// @param page whole, before anything is removed from it
  static Stated of(Document page) {
    String title = meta(page, "og:title", "dc.title", "dcterms.title", "citation_title");
    return Stated.of(
        title != null ? title : title(page),
        meta(
            page,
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "citation_publication_date",
            "citation_date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dcterms.date",
            "dc.date",
            "pubdate",
            "publish-date",
            "publication_date",
            "date"),
        script(page),
        time(page));
  }

  private static @Nullable String title(Document page) {
    return page.title().isBlank() ? text(page.selectFirst("h1")) : page.title();
  }

  private static @Nullable String text(@Nullable Element element) {
    return element == null ? null : element.text();
  }

  private static @Nullable String meta(Document page, String... names) {
    for (String name : names) {
      for (Element meta : page.select("meta[content]")) {
        boolean named =
            meta.attr("property").equalsIgnoreCase(name)
                || meta.attr("name").equalsIgnoreCase(name)
                || meta.attr("itemprop").equalsIgnoreCase(name);
        if (named && !meta.attr("content").isBlank()) {
          return meta.attr("content");
        }
      }
    }
    return null;
  }

  private static @Nullable String script(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Matcher published = PUBLISHED.matcher(script.data());
      if (published.find()) {
        return published.group(1);
      }
    }
    return null;
  }

  private static @Nullable String time(Document page) {
    Element time = page.selectFirst("time[itemprop=datePublished], time[pubdate], article time");
    Element any = time == null ? page.selectFirst("main time, header time") : time;
    if (any == null) {
      return null;
    }
    return any.hasAttr("datetime") ? any.attr("datetime") : any.text();
  }
}
