package org.actant.search;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// The fields of the index. Passages and whole documents stand side by side in it and share no
/// field that is searched, so that their statistics do not mix and a query finds passages only.
final class Fields {
  /// Raised whenever fields or analysis change.
  static final String SCHEMA = "3";

  // passages: searched
  static final String TEXT = "text";
  static final String EXACT = "exact";
  static final String PASSAGE = "passage";
  static final String DOCUMENT = "document";
  static final String ISSUER = "issuer";
  static final String ACTOR_TYPE = "actor_type";
  static final String YEAR = "year";
  static final String KIND = "kind";
  static final String LANGUAGE = "language";
  static final String BLOCK = "block";

  /// What a record of the index is: the one word [#PASSAGE] or [#DOCUMENT].
  static final String UNIT = "unit";

  // documents: searched
  static final String WHOLE = "whole";

  // columns: read, not searched
  static final String TITLE = "title";
  static final String DATE = "date";
  static final String WORDS = "words";
  static final String NUMBER = "number";
  static final String START = "start";
  static final String END = "end";
  static final String PAGES = "pages";
  static final String QUOTATION = "quotation";

  /// What a query may name, in the order it is explained.
  static final List<String> IN_QUERIES =
      List.of(TEXT, EXACT, DOCUMENT, ISSUER, ACTOR_TYPE, YEAR, KIND, LANGUAGE, BLOCK);

  private static final FieldType PLACED =
      type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
  private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS);

  private Fields() {}

  private static FieldType type(IndexOptions options) {
    var type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /// Full text with positions and offsets.
  static Field running(String name, String value) {
    return new Field(name, value, PLACED);
  }

  /// Full text without positions: enough to rank by, not for phrases.
  static Field counted(String name, String value) {
    return new Field(name, value, COUNTED);
  }

  /// One keyword, found whatever its capitals, kept as written.
  static List<Field> keyword(String name, String value) {
    return List.of(
        new StringField(name, value.toLowerCase(Locale.ROOT), Field.Store.NO), column(name, value));
  }

  static Field column(String name, String value) {
    return new SortedDocValuesField(columnOf(name), new BytesRef(value));
  }

  /// The name of a column of words; another than that of the field that is searched, because
  /// documents have the one without the other.
  static String columnOf(String name) {
    return name + "_column";
  }

  /// Says whether a field is running text of passages, of whatever language.
  static boolean isRunning(String field) {
    return field.equals(EXACT) || isVariant(field, TEXT);
  }

  /// Says whether a field is `base` in some language.
  static boolean isVariant(String field, String base) {
    return field.equals(base) || field.startsWith(base + "_");
  }
}
