package org.actant.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Running heads, running feet and page numbers: what a page carries as a page and not as part of the text.
///
/// Three kinds of evidence, taken over the whole document: a line near the top or bottom edge that returns at the same height
/// with the same words, numbers aside; a number at the end of such a line that counts with the pages; and any fragment that
/// returns at exactly the same place on a large part of the pages, such as a navigation bar.
final class Furniture {
  private static final double ZONE = 0.13;
  private static final double EVERYWHERE = 0.5;
  private static final int LONGEST = 160;
  private static final Pattern NUMBER =
      Pattern.compile("^\\W*(\\d{1,4})\\b|\\b(\\d{1,4})\\W*$|\\bpage (\\d{1,4})\\b", Pattern.CASE_INSENSITIVE);

  /// A line in the zone of heads or feet.
  private record Candidate(int page, Line line, String words, boolean top) {}

  private final List<PageScan> scans;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Set<Fragment> removed = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
  private final Map<Integer, Integer> printed = new TreeMap<>();

  /// @param scans all pages of a document, in order
  Furniture(List<PageScan> scans) {
    this.scans = scans;
    for (PageScan scan : scans) {
      collect(scan);
    }
    findNumbers();
    findHeads();
    findFixtures();
  }

  /// Returns the page without its furniture.
  PageScan strip(PageScan scan) {
    return scan.withFragments(
        scan.fragments().stream().filter(fragment -> !removed.contains(fragment)).toList());
  }

  /// Returns the number printed on a page, where the document prints numbers that count with its pages.
  OptionalInt printed(int page) {
    Integer number = printed.get(page);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private void collect(PageScan scan) {
    double zone = ZONE * scan.frameHeight();
    for (Line line : Line.of(scan.fragments())) {
      boolean top = line.bottom() < zone;
      boolean bottom = line.top() > scan.frameHeight() - zone;
      if (top || bottom) {
        String text = line.text();
        if (text.length() <= LONGEST) {
          String words = text.replaceAll("\\d+", "#").replaceAll("\\s+", " ");
          candidates.add(new Candidate(scan.number(), line, words, top));
        }
      }
    }
  }

  /// Finds numbers that grow by one from page to page.
  private void findNumbers() {
    var offsets = new TreeMap<Integer, Set<Integer>>();
    for (Candidate candidate : candidates) {
      for (int number : numbers(candidate.line.text())) {
        offsets.computeIfAbsent(number - candidate.page, _ -> new HashSet<>()).add(candidate.page);
      }
    }
    int best = 0;
    int support = 0;
    for (Map.Entry<Integer, Set<Integer>> offset : offsets.entrySet()) {
      if (offset.getValue().size() > support) {
        best = offset.getKey();
        support = offset.getValue().size();
      }
    }
    boolean counts = support >= 3 || support >= 2 && support >= 0.5 * scans.size() || scans.size() == 1 && best == 0;
    if (!counts || support < 0.25 * scans.size()) {
      return;
    }
    for (Candidate candidate : candidates) {
      if (numbers(candidate.line.text()).contains(candidate.page + best)) {
        printed.put(candidate.page, candidate.page + best);
        boolean bare = !candidate.words.matches(".*\\p{L}{3}.*") || candidate.words.matches("(?i)\\W*page # (of|/) #\\W*");
        if (bare || scans.size() > 2 && isOutermost(candidate)) {
          removed.addAll(candidate.line.fragments());
        }
      }
    }
    // pages between numbered ones have numbers too, even where none is printed
    if (!printed.isEmpty()) {
      int first = printed.keySet().stream().min(Integer::compare).orElseThrow();
      for (PageScan scan : scans) {
        if (scan.number() > first && scan.number() + best > 0) {
          printed.putIfAbsent(scan.number(), scan.number() + best);
        }
      }
    }
  }

  private static List<Integer> numbers(String text) {
    var numbers = new ArrayList<Integer>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          numbers.add(Integer.parseInt(matcher.group(group)));
        }
      }
    }
    return numbers;
  }

  private boolean isOutermost(Candidate candidate) {
    return candidates.stream()
        .filter(other -> other.page == candidate.page && other.top == candidate.top && other != candidate)
        .noneMatch(
            other ->
                candidate.top
                    ? other.line.baseline() < candidate.line.baseline() - 1
                    : other.line.baseline() > candidate.line.baseline() + 1);
  }

  /// Finds lines that return with the same words at the same height.
  private void findHeads() {
    var groups = new HashMap<String, List<Candidate>>();
    for (Candidate candidate : candidates) {
      groups.computeIfAbsent(candidate.words, _ -> new ArrayList<>()).add(candidate);
    }
    for (List<Candidate> group : groups.values()) {
      for (Candidate candidate : group) {
        Set<Integer> pages = new HashSet<>();
        for (Candidate other : group) {
          if (Math.abs(other.line.baseline() - candidate.line.baseline()) < 3) {
            pages.add(other.page);
          }
        }
        int enough = scans.size() <= 3 ? 2 : 3;
        if (pages.size() >= enough && candidate.words.length() > 1) {
          removed.addAll(candidate.line.fragments());
        }
      }
    }
  }

  /// Finds what stands at the same place on a large part of the pages.
  private void findFixtures() {
    if (scans.size() < 5) {
      return;
    }
    var places = new HashMap<String, List<Fragment>>();
    for (PageScan scan : scans) {
      var seen = new HashSet<String>();
      for (Fragment fragment : scan.fragments()) {
        String place =
            fragment.text() + '@' + Math.round(fragment.left() / 2) + ',' + Math.round(fragment.baseline() / 2);
        if (fragment.text().length() > 1 && seen.add(place)) {
          places.computeIfAbsent(place, _ -> new ArrayList<>()).add(fragment);
        }
      }
    }
    for (List<Fragment> same : places.values()) {
      if (same.size() >= Math.max(4, EVERYWHERE * scans.size())) {
        removed.addAll(same);
      }
    }
  }
}
