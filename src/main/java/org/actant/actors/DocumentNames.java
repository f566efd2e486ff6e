package org.actant.actors;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.language.Sentence;
import org.actant.language.Token;

/// What a document as a whole tells about its names: which acronym stands for which name, whose
/// last name a name is, and what a name is the name of where single sentences leave it open.
final class DocumentNames {
  static final DocumentNames NONE = new DocumentNames();

  /// A name counts as an organization's everywhere if it was recognized so this often at least.
  private static final int OFTEN = 2;

  /// A last word stands for a name that makes up this share of the names that end with it.
  private static final double MOSTLY = 0.75;

  private final Map<String, String> longForms = new HashMap<>();
  private final Map<String, String> fullNames = new HashMap<>();
  private final Map<String, String> spellings = new HashMap<>();
  private final Map<String, String> shortForms = new HashMap<>();
  private final Map<String, List<String[]>> organizations = new HashMap<>();

  private DocumentNames() {}

  /// @param text of the document
  static DocumentNames of(String text, List<Sentence> sentences) {
    var names = new DocumentNames();
    var labels = new TreeMap<String, Map<String, Integer>>();
    for (Sentence sentence : sentences) {
      if (sentence.isTagged()) {
        names.acronyms(text, sentence.tokens());
        count(text, sentence.tokens(), labels);
      }
    }
    names.persons(labels);
    names.shortForms(labels);
    names.organizations(labels, text, sentences);
    labels
        .keySet()
        .forEach(name -> {
          if (!NameForm.isShouted(name)) {
            names.spellings.putIfAbsent(NameForm.key(name), name);
          }
        });
    return names;
  }

  private void acronyms(String text, List<Token> tokens) {
    for (int i = 2; i + 2 < tokens.size(); i++) {
      if (text.charAt(tokens.get(i).start()) == '('
          && text.charAt(tokens.get(i + 2).start()) == ')') {
        String inner = tokens.get(i + 1).in(text);
        if (NameForm.isAcronym(inner)) {
          acronym(inner, tokens.subList(0, i).stream().map(token -> token.in(text)).toList());
        }
      }
    }
  }

  private void acronym(String acronym, List<String> before) {
    Acronyms.longForm(acronym, before)
        .ifPresent(length ->
            longForms.putIfAbsent(
                acronym,
                NameForm.core(
                    String.join(" ", before.subList(before.size() - length, before.size())))));
  }

  private static void count(
      String text, List<Token> tokens, Map<String, Map<String, Integer>> labels) {
    int from = 0;
    while (from < tokens.size()) {
      String label = tokens.get(from).ner();
      int to = from + 1;
      if (tokens.get(from).isName()) {
        while (to < tokens.size() && tokens.get(to).ner().equals(label)) {
          to++;
        }
        labels
            .computeIfAbsent(joined(text, tokens.subList(from, to)), _ -> new HashMap<>())
            .merge(label, 1, Integer::sum);
      }
      from = to;
    }
  }

  private static String joined(String text, List<Token> tokens) {
    var joined = new StringBuilder(tokens.getFirst().in(text));
    for (int i = 1; i < tokens.size(); i++) {
      joined
          .append(tokens.get(i - 1).end() < tokens.get(i).start() ? " " : "")
          .append(tokens.get(i).in(text));
    }
    return joined.toString();
  }

  /// `Lovelace` means Ada Lovelace after her, unless there is another Lovelace.
  private void persons(Map<String, Map<String, Integer>> labels) {
    var ambiguous = new HashSet<String>();
    labels.forEach((name, counts) -> {
      int space = name.lastIndexOf(' ');
      String last = name.substring(space + 1);
      boolean another = labels.containsKey(last) && !isMostly("PERSON", labels.get(last));
      if (space > 0 && isMostly("PERSON", counts) && !another && isFullName(name)) {
        String other = fullNames.putIfAbsent(last, name);
        if (other != null && !other.equals(name)) {
          ambiguous.add(last);
        }
      }
    });
    fullNames.keySet().removeAll(ambiguous);
  }

  /// `ANC E. Apple` is the rest of a heading and no person: a first name is neither written in
  /// capitals nor cut to a letter.
  private static boolean isFullName(String name) {
    String first = name.substring(0, name.indexOf(' '));
    return NameForm.isCapitalized(first) && !NameForm.isShouted(first);
  }

  /// `the Commission` means the Irish Data Protection Commission in a document that hardly speaks
  /// of another one.
  private void shortForms(Map<String, Map<String, Integer>> labels) {
    var byLast = new HashMap<String, Map<String, Integer>>();
    labels.forEach((name, counts) -> {
      String full = NameForm.core(name);
      int space = full.lastIndexOf(' ');
      if (space > 0 && isMostly("ORGANIZATION", counts)) {
        byLast
            .computeIfAbsent(full.substring(space + 1), _ -> new HashMap<>())
            .merge(full, counts.getOrDefault("ORGANIZATION", 0), Integer::sum);
      }
    });
    byLast.forEach((last, fulls) -> {
      int all = fulls.values().stream().mapToInt(Integer::intValue).sum();
      fulls.forEach((full, count) -> {
        if (count >= MOSTLY * all) {
          shortForms.put(last, full);
        }
      });
    });
  }

  private static boolean isMostly(String label, Map<String, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return 2 * counts.getOrDefault(label, 0) > all;
  }

  /// Labels are made consistent within a document, as a name keeps its bearer (the one sense per
  /// discourse of Gale, Church and Yarowsky 1992, doi 10.3115/1075527.1075579).
  private void organizations(
      Map<String, Map<String, Integer>> labels, String text, List<Sentence> sentences) {
    var candidates = new HashMap<String, List<String[]>>();
    var often = new HashMap<String, Integer>();
    labels.forEach((name, counts) -> {
      if (counts.getOrDefault("ORGANIZATION", 0) >= OFTEN && isMostly("ORGANIZATION", counts)) {
        String[] words = NameTable.words(name);
        candidates.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(words);
        often.put(String.join(" ", words), counts.getOrDefault("ORGANIZATION", 0));
      }
    });
    if (candidates.isEmpty()) {
      return;
    }
    var firsts = new BitSet(); // first letters: most tokens are passed over by them
    candidates.keySet().forEach(word -> firsts.set(word.charAt(0)));
    var unlabeled = new HashMap<String, Integer>();
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (!tokens.get(i).isName() && firsts.get(text.charAt(tokens.get(i).start()))) {
          for (String[] words : candidates.getOrDefault(tokens.get(i).in(text), List.of())) {
            if (standsAt(tokens, text, i, words)) {
              unlabeled.merge(String.join(" ", words), 1, Integer::sum);
            }
          }
        }
      }
    }
    candidates.forEach((first, names) -> {
      List<String[]> trusted =
          names.stream()
              .filter(words -> {
                String key = String.join(" ", words);
                return often.getOrDefault(key, 0) >= unlabeled.getOrDefault(key, 0);
              })
              .toList();
      if (!trusted.isEmpty()) {
        organizations.put(first, trusted);
      }
    });
  }

  private static boolean standsAt(List<Token> tokens, String text, int at, String[] words) {
    if (at + words.length > tokens.size()) {
      return false;
    }
    for (int k = 0; k < words.length; k++) {
      if (!tokens.get(at + k).in(text).equals(words[k])) {
        return false;
      }
    }
    return true;
  }

  /// Returns the name that an acronym was introduced for.
  Optional<String> longForm(String acronym) {
    return Optional.ofNullable(longForms.get(acronym));
  }

  /// Returns the organization of whose name this word alone is the short form.
  Optional<String> shortForm(String lastWord) {
    return Optional.ofNullable(shortForms.get(lastWord));
  }

  /// Returns the full name of the person whose last name this is.
  Optional<String> fullName(String lastName) {
    return Optional.ofNullable(fullNames.get(lastName));
  }

  /// Returns how a name is written where it is not all in capitals.
  Optional<String> spelling(String shouted) {
    return Optional.ofNullable(spellings.get(NameForm.key(shouted)));
  }

  /// Returns the names that begin with this word and are organizations' throughout the document.
  List<String[]> organizations(String firstWord) {
    return organizations.getOrDefault(firstWord, List.of());
  }
}
