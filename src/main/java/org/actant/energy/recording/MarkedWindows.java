package org.actant.energy.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The windows that a program marks with lines `begin NAME` and `end NAME [items=N]`. Windows with
/// different names may lie in each other or overlap. What cannot be understood becomes a note.
final class MarkedWindows {
  private static final int MOST = 10_000;
  private static final int MOST_NOTES = 20;
  private static final Pattern BEGIN = Pattern.compile("begin ([^\\s=]{1,200})");
  private static final Pattern END = Pattern.compile("end ([^\\s=]{1,200})(?: items=(\\d{1,15}))?");

  private final LongSupplier sampler;
  private final Map<String, Long> open = new HashMap<>();
  private final List<Marked> closed = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int unheard;

  /// A window whose both ends were marked.
  ///
  /// @param begin the sample at its beginning
  /// @param items what was worked on in it, such as images
  record Marked(String name, long begin, long end, OptionalLong items) {
    SortedMap<String, String> facts() {
      var facts = new TreeMap<String, String>();
      items.ifPresent(count -> facts.put("items", Long.toString(count)));
      return facts;
    }
  }

  /// @param sampler reads all meters and says when
  MarkedWindows(LongSupplier sampler) {
    this.sampler = sampler;
  }

  synchronized void hear(String line) {
    String words = line.strip();
    if (words.isEmpty()) {
      return;
    }
    if (closed.size() + open.size() >= MOST && !open.containsKey(name(words))) {
      unheard++;
      return;
    }
    Matcher begin = BEGIN.matcher(words);
    Matcher end = END.matcher(words);
    if (begin.matches()) {
      begin(begin.group(1));
    } else if (end.matches()) {
      end(
          end.group(1),
          end.group(2) == null
              ? OptionalLong.empty()
              : OptionalLong.of(Long.parseLong(end.group(2))));
    } else {
      note(
          "window mark `"
              + shortened(words)
              + "` is not `begin NAME` or `end NAME [items=N]` and was left out");
    }
  }

  private static String name(String words) {
    Matcher end = END.matcher(words);
    return end.matches() ? end.group(1) : "";
  }

  private void begin(String name) {
    long now = sampler.getAsLong();
    if (open.put(name, now) != null) {
      note("window `" + name + "` was begun again before it ended; the first beginning is lost");
    }
  }

  private void end(String name, OptionalLong items) {
    long now = sampler.getAsLong();
    Long begun = open.remove(name);
    if (begun == null) {
      note("window `" + name + "` was ended without a beginning and was left out");
    } else {
      closed.add(new Marked(name, begun, now, items));
    }
  }

  /// Adds a note, as long as there are not too many.
  synchronized void note(String note) {
    if (notes.size() < MOST_NOTES) {
      notes.add(note);
    } else if (notes.size() == MOST_NOTES) {
      notes.add("and more of this kind about window marks");
    }
  }

  synchronized List<Marked> closed() {
    return List.copyOf(closed);
  }

  /// What was not understood, and what is still open now, at the end.
  synchronized List<String> notes() {
    var all = new ArrayList<>(notes);
    open.keySet().stream()
        .sorted()
        .limit(MOST_NOTES)
        .forEach(name ->
            all.add("window `" + shortened(name) + "` was begun and never ended; it was left out"));
    if (unheard > 0) {
      all.add(unheard + " window marks behind the first " + MOST + " windows were left out");
    }
    return all;
  }

  private static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= 60 ? plain : plain.substring(0, 59) + "…";
  }
}
