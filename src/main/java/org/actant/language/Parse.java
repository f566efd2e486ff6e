package org.actant.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The dependencies of a sentence: of each token its governor and its relation to it, a tree of
/// basic Universal Dependencies (de Marneffe et al. 2021, doi 10.1162/coli_a_00402). A sentence too
/// long to be parsed has the empty parse.
public final class Parse {
  /// The governor of a token without one.
  public static final int ROOT = -1;

  static final Parse NONE = new Parse(new int[0], List.of());

  private final int[] heads;
  private final List<String> relations;

  Parse(int[] heads, List<String> relations) {
    if (heads.length != relations.size()) {
      throw new IllegalArgumentException(heads.length + " heads, " + relations.size());
    }
    this.heads = heads;
    this.relations = relations;
  }

  /// Returns a parse from what [#text] wrote.
  static Parse of(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    String[] arcs = text.split(" ");
    int[] heads = new int[arcs.length];
    var relations = new ArrayList<String>(arcs.length);
    for (int i = 0; i < arcs.length; i++) {
      int slash = arcs[i].indexOf('/');
      heads[i] = Integer.parseInt(arcs[i], 0, slash, 10);
      relations.add(arcs[i].substring(slash + 1).intern());
    }
    return new Parse(heads, relations);
  }

  /// Returns the arcs in one line, as in `1/nsubj -1/root 1/obj`.
  String text() {
    var text = new StringBuilder();
    for (int i = 0; i < heads.length; i++) {
      text.append(i == 0 ? "" : " ").append(heads[i]).append('/').append(relations.get(i));
    }
    return text.toString();
  }

  public boolean isEmpty() {
    return heads.length == 0;
  }

  public int size() {
    return heads.length;
  }

  /// Returns the token that governs another, or [#ROOT].
  public int head(int token) {
    return heads[token];
  }

  /// Returns the relation of a token to its governor, such as `nsubj:pass`.
  public String relation(int token) {
    return relations.get(token);
  }

  /// Whether the relation of a token is one of these or a subtype of one: `obl:tmod` is an `obl`.
  public boolean is(int token, Set<String> wanted) {
    String relation = relations.get(token);
    int colon = relation.indexOf(':');
    return wanted.contains(relation)
        || (colon > 0 && wanted.contains(relation.substring(0, colon)));
  }

  /// Returns the tokens that a token governs, in the order of the sentence.
  public List<Integer> children(int token) {
    var children = new ArrayList<Integer>();
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == token) {
        children.add(i);
      }
    }
    return children;
  }

  /// Returns the tokens of these relations that a token governs.
  public List<Integer> children(int token, Set<String> wanted) {
    return children(token).stream().filter(child -> is(child, wanted)).toList();
  }

  /// Returns the token of `from..to` that governs the others: the one whose governor lies outside.
  public int headOf(int from, int to) {
    for (int i = from; i < to; i++) {
      if (heads[i] < from || heads[i] >= to) {
        return i;
      }
    }
    return from;
  }
}
