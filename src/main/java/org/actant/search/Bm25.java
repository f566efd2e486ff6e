package org.actant.search;

import org.actant.input.InputException;

/// The two parameters of BM25 (Robertson and Zaragoza 2009, doi 10.1561/1500000019).
///
/// @param k1 how soon more of the same word stops counting; 0 and more
/// @param b how much length counts, from 0 to 1
public record Bm25(double k1, double b) {
  public static final Bm25 DEFAULT = new Bm25(1.2, 0.75);

  public Bm25 {
    if (!(k1 >= 0 && k1 <= 100)) {
      throw new InputException("k1 is " + k1 + "; expected a number from 0 to 100");
    }
    if (!(b >= 0 && b <= 1)) {
      throw new InputException("b is " + b + "; expected a number from 0 to 1");
    }
  }
}
