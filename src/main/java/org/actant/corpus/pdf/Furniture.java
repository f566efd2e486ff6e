package org.actant.corpus.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Running heads, running feet and page numbers: what a page carries as a page and not as part of
/// the text.
///
/// Three kinds of evidence: a number alone near the top or bottom edge that counts with the pages;
/// words that return there at the same height on several pages, numbers in them aside; and words
/// that stand at the same place anywhere on at least half of the pages, such as a navigation bar.
/// Long returning texts and the headings of table columns stay where they appear first, so that
/// nothing that is said is lost.
final class Furniture {
  private static final double ZONE = 0.13;
  private static final double SAME_HEIGHT = 3;
  private static final double EVERYWHERE = 0.5;
  private static final int SHORT = 40;
  private static final int LONGEST = 200;

  /// What would take away more than this part of a document is not furniture: the document has
  /// little else.
  private static final double MOST = 0.6;

  /// A piece of a line near the top or bottom edge.
  ///
  /// @param words its text, numbers replaced where there are words beside them
  private record Candidate(int page, boolean top, Line cell, String text, String words) {
    double height() {
      return cell.baseline();
    }
  }

  private final List<PageScan> scans;
  private final PageLabels labels;
  private final Map<Integer, List<Candidate>> candidates = new TreeMap<>();
  private final Set<Fragment> removed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final TreeMap<Integer, PageNumber> printed = new TreeMap<>();
  private final boolean isMostOfIt;

  /// @param scans all pages of a document, in order
  /// @param labels what the file calls its pages
  Furniture(List<PageScan> scans, PageLabels labels) {
    this.scans = scans;
    this.labels = labels;
    for (PageScan scan : scans) {
      candidates.put(scan.number(), candidates(scan));
    }
    findNumbers();
    findHeads();
    findFixtures();
    isMostOfIt =
        chars(removed) > MOST * scans.stream().mapToLong(scan -> chars(scan.fragments())).sum();
  }

  /// Returns the page without its furniture.
  PageScan strip(PageScan scan) {
    if (isMostOfIt) {
      return scan;
    }
    return scan.withFragments(
        scan.fragments().stream().filter(fragment -> !removed.contains(fragment)).toList());
  }

  /// Returns the number printed on a page; on a page without one, what it would be by the pages
  /// before.
  Optional<String> printed(int page) {
    var entry = printed.floorEntry(page);
    return entry == null
        ? Optional.empty()
        : Optional.of(entry.getValue().plus(page - entry.getKey()).text());
  }

  private static List<Candidate> candidates(PageScan scan) {
    double zone = ZONE * scan.frameHeight();
    List<Fragment> near =
        scan.fragments().stream()
            .filter(f -> f.bottom() < zone || f.top() > scan.frameHeight() - zone)
            .toList();
    var found = new ArrayList<Candidate>();
    for (Line line : Line.of(near)) {
      for (Line cell : line.cells()) {
        String text = cell.text();
        if (!text.isEmpty() && text.length() <= LONGEST) {
          found.add(new Candidate(scan.number(), cell.bottom() < zone, cell, text, words(text)));
        }
      }
    }
    return found;
  }

  private static String words(String text) {
    return letters(text) < 3 ? text : text.replaceAll("\\d+", "#").replaceAll("\\s+", " ");
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }

  private static long chars(Collection<Fragment> fragments) {
    return fragments.stream().mapToLong(fragment -> fragment.text().length()).sum();
  }

  /// Finds numbers that have a neighbor page's number at the same height.
  private void findNumbers() {
    for (List<Candidate> page : candidates.values()) {
      for (Candidate candidate : page) {
        Optional<PageNumber> number = PageNumber.of(candidate.text);
        if (number.isPresent()
            && isAlone(candidate, page)
            && (counts(candidate, number.get(), PageNumber::of)
                || isOnly(candidate, number.get()))) {
          remove(candidate, number.get());
        }
        Optional<PageNumber> beside = PageNumber.beside(candidate.text);
        if (beside.isPresent() && counts(candidate, beside.get(), PageNumber::beside)) {
          remove(candidate, beside.get());
        }
      }
    }
  }

  /// Says whether no other number stands on the line: a page number does not stand in a row of
  /// years.
  private static boolean isAlone(Candidate candidate, List<Candidate> page) {
    return page.stream()
        .filter(other ->
            other != candidate && Math.abs(other.height() - candidate.height()) <= SAME_HEIGHT)
        .noneMatch(other -> PageNumber.of(other.text).isPresent());
  }

  private void remove(Candidate candidate, PageNumber number) {
    removed.addAll(candidate.cell.fragments());
    printed.putIfAbsent(candidate.page, number);
  }

  /// @param reading how the numbers of other pages are read
  private boolean counts(
      Candidate candidate, PageNumber number, Function<String, Optional<PageNumber>> reading) {
    for (int step : new int[] {-1, 1, -2, 2}) {
      for (Candidate other : candidates.getOrDefault(candidate.page + step, List.of())) {
        if (Math.abs(other.height() - candidate.height()) <= SAME_HEIGHT
            && reading.apply(other.text).filter(number.plus(step)::equals).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /// Says whether this is a page's number without a neighbor: one that says so, one that the file
  /// knows, or that of a document's one page, below or above everything else.
  private boolean isOnly(Candidate candidate, PageNumber number) {
    if (labels.stated(candidate.page).equals(number.text())) {
      return true;
    }
    if (letters(candidate.text) > 1 && !number.roman()) {
      return number.value() == candidate.page;
    }
    return scans.size() == 1
        && number.equals(new PageNumber(1, false))
        && (scans.getFirst().fragments().stream().allMatch(f -> f.baseline() <= candidate.height())
            || scans.getFirst().fragments().stream()
                .allMatch(f -> f.baseline() >= candidate.height()));
  }

  private void findHeads() {
    var groups = new HashMap<String, List<Candidate>>();
    for (List<Candidate> page : candidates.values()) {
      for (Candidate candidate : page) {
        groups.computeIfAbsent(candidate.words, _ -> new ArrayList<>()).add(candidate);
      }
    }
    int enough = scans.size() <= 3 ? 2 : 3;
    var heads = new ArrayList<Candidate>();
    for (List<Candidate> group : groups.values()) {
      for (Candidate candidate : group) {
        var pages = new HashSet<Integer>();
        for (Candidate other : group) {
          if (Math.abs(other.height() - candidate.height()) <= SAME_HEIGHT) {
            pages.add(other.page);
          }
        }
        if (pages.size() >= enough && letters(candidate.words) > 1) {
          heads.add(candidate);
        }
      }
    }
    Map<String, Integer> first = new HashMap<>();
    heads.forEach(head -> first.merge(head.words, head.page, Math::min));
    for (Candidate head : heads) {
      boolean isFirst = head.page == first.getOrDefault(head.words, 0);
      if (!(isFirst && (letters(head.text) >= SHORT || isColumnHeading(head, heads)))) {
        removed.addAll(head.cell.fragments());
      }
    }
  }

  private static boolean isColumnHeading(Candidate head, List<Candidate> heads) {
    return head.top
        && heads.stream()
                .filter(other ->
                    other.page == head.page
                        && Math.abs(other.height() - head.height()) <= SAME_HEIGHT)
                .count()
            >= 3;
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
            fragment.text()
                + '@'
                + Math.round(fragment.left() / 2)
                + ','
                + Math.round(fragment.baseline() / 2);
        if (letters(fragment.text()) > 1 && seen.add(place)) {
          places.computeIfAbsent(place, _ -> new ArrayList<>()).add(fragment);
        }
      }
    }
    for (List<Fragment> same : places.values()) {
      if (same.size() >= Math.max(4, EVERYWHERE * scans.size())) {
        boolean isLong = letters(same.getFirst().text()) >= SHORT;
        removed.addAll(isLong ? same.subList(1, same.size()) : same);
      }
    }
  }
}
