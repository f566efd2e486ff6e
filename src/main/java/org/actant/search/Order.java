package org.actant.search;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/// In what order hits stand.
public enum Order {
  /// The best first.
  SCORE,
  /// The newest first, equally new ones best first.
  DATE,
  /// By document and place.
  DOCUMENT;

  Sort sort() {
    return switch (this) {
      case SCORE -> Sort.RELEVANCE;
      case DATE ->
          new Sort(
              new SortField(Fields.DATE, SortField.Type.LONG, true),
              SortField.FIELD_SCORE,
              SortField.FIELD_DOC);
      case DOCUMENT -> Sort.INDEXORDER;
    };
  }
}
