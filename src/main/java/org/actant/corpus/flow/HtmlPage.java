package org.actant.corpus.flow;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Finds on a page what it is there for, and takes away what is on every page of its site.
final class HtmlPage {
  /// Nothing that a reader would see as text of the page.
  private static final String UNSEEN =
      "head, script, style, noscript, template, iframe, object, embed, canvas, audio, video, map,"
          + " [hidden], [style~=(?i)display\\s*:\\s*none]";

  /// What is pressed and filled in and not read.
  private static final String CONTROLS =
      "input, select, button, textarea, datalist, [role=button], [role=search], [role=dialog],"
          + " [role=alertdialog], [role=menu], [role=menubar], [role=toolbar], dialog";

  /// The frame around the page's own text.
  private static final String CHROME =
      "nav, [role=navigation], [role=banner], [role=contentinfo], body > header, body > footer,"
          + " [role=complementary]";

  private static final Pattern CHROME_NAME =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:breadcrumbs?|skip-?(?:link|to|nav)[\\w-]*|cookie-?(?:banner|notice|bar|consent|popup)[\\w-]*|site-(?:header|footer|nav|navigation)|navbar|page-footer|social-share|share-buttons?)(?:$|\\s)");

  private static final List<String> MAIN = List.of("main, [role=main]", "article");

  /// The main element holds at least this part of the page's letters, or else it is none.
  private static final double MOST = 0.4;

  private HtmlPage() {}

  /// Removes everything else from the page and returns the element that holds its text.
  static Element main(Document page) {
    Element body = page.body();
    page.select(UNSEEN).remove();
    page.select(CONTROLS).remove();
    forms(body);
    double whole = body.text().length();
    body.select(CHROME).stream().filter(chrome -> isFrame(chrome, whole)).forEach(Element::remove);
    body.select("[id], [class]").stream()
        .filter(element -> CHROME_NAME.matcher(element.id() + " " + element.className()).find())
        .filter(element -> isFrame(element, whole))
        .forEach(Element::remove);
    frames(body);
    double rest = body.text().length();
    for (String selector : MAIN) {
      Elements found = body.select(selector);
      if (found.size() == 1 && found.text().length() >= MOST * rest) {
        return found.getFirst();
      }
    }
    return body;
  }

  /// Some sites put the whole page into one form.
  private static void forms(Element body) {
    double whole = body.text().length();
    for (Element form : body.select("form")) {
      if (form.text().length() < MOST * whole) {
        form.remove();
      }
    }
  }

  /// Heads and feet belong to the site unless they stand in the page's main text.
  private static void frames(Element body) {
    for (Element frame : body.select("header, footer, aside")) {
      boolean inside = frame.closest("main, article, [role=main], blockquote, figure") != null;
      if (!inside && !frame.is(HtmlWalk.NOTE) && frame.select("h1").isEmpty()) {
        frame.remove();
      }
    }
  }

  private static boolean isFrame(Element element, double whole) {
    return element.text().length() < MOST * whole;
  }
}
