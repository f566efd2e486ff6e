package org.actant.language;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.semgrex.SemgrexMatcher;
import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern over dependencies in CoreNLP's Semgrex (Chambers et al. 2007, Learning alignments and
/// leveraging natural logic, W07-1427), as in `{lemma:refuse} >nsubj {}=actor >xcomp {}=deed`. It
/// must name a word in its first node, so that not every sentence has to be parsed.
public final class DependencyPattern {
  private static final Pattern FIRST =
      Pattern.compile("\\s*\\(?\\s*\\{([^}]*)\\}.*", Pattern.DOTALL);

  private final SemgrexPattern pattern;
  private final RequiredWords required;

  private DependencyPattern(SemgrexPattern pattern, RequiredWords required) {
    this.pattern = pattern;
    this.required = required;
  }

  public static DependencyPattern compile(String text) throws PatternException {
    SemgrexPattern pattern;
    try {
      pattern = SemgrexPattern.compile(text);
    } catch (RuntimeException | Error e) { // a lexical error is an Error there
      if (e instanceof VirtualMachineError fatal) {
        throw fatal;
      }
      throw new PatternException(
          "the dependency pattern `" + text + "` (" + PatternException.complaint(e) + ")",
          "a pattern of Semgrex, such as {lemma:/refuse|decline/} >nsubj {}=actor >xcomp {}");
    }
    Matcher first = FIRST.matcher(text);
    Optional<RequiredWords> required =
        first.matches() ? RequiredWords.of(first.group(1)) : Optional.empty();
    if (required.isEmpty()) {
      throw new PatternException(
          "the dependency pattern `" + text + "` whose first node names no word",
          "a lemma or word in it, such as {lemma:/refuse|decline/}, because parsing every sentence"
              + " takes long");
    }
    return new DependencyPattern(pattern, required.get());
  }

  /// Returns words of which one must be in a sentence.
  public RequiredWords required() {
    return required;
  }

  /// Returns the first match: its first node, and those the pattern names.
  public Optional<PatternMatch> find(Sentence sentence, String text, Parse parse) {
    if (parse.isEmpty()) {
      return Optional.empty();
    }
    SemgrexMatcher matcher = pattern.matcher(Labels.graph(sentence, text, parse));
    if (!matcher.find()) {
      return Optional.empty();
    }
    var named = new TreeMap<String, Integer>();
    for (String name : matcher.getNodeNames()) {
      IndexedWord node = matcher.getNode(name);
      if (node != null) {
        named.put(name, node.index() - 1);
      }
    }
    int at = matcher.getMatch().index() - 1;
    return Optional.of(new PatternMatch(at, at + 1, named));
  }
}
