package org.actant.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/// The fields of the index and how their text is analyzed.
final class Fields {
  /// Raised whenever fields or analysis change.
  static final String SCHEMA = "1";

  static final String TEXT = "text";
  static final String EXACT = "exact";
  static final String PASSAGE = "passage";
  static final String DOCUMENT = "document";
  static final String ISSUER = "issuer";
  static final String ACTOR_TYPE = "actor_type";
  static final String YEAR = "year";
  static final String KIND = "kind";
  static final String BLOCK = "block";
  static final String NUMBER = "number";
  static final String START = "start";
  static final String END = "end";
  static final String PAGES = "pages";
  static final String TITLE = "title";

  /// What a query may name, in the order it is explained.
  static final List<String> IN_QUERIES =
      List.of(TEXT, EXACT, DOCUMENT, ISSUER, ACTOR_TYPE, YEAR, KIND, BLOCK);

  /// The fields that have running text.
  static final List<String> RUNNING = List.of(TEXT, EXACT);

  private Fields() {}

  /// Full text with positions and offsets; `stored` also keeps it.
  static Field running(String name, String value, boolean stored) {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setTokenized(true);
    type.setStored(stored);
    type.freeze();
    return new Field(name, value, type);
  }

  /// One keyword, found whatever its capitals, kept as written.
  static List<Field> keyword(String name, String value) {
    return List.of(
        new StringField(name, value.toLowerCase(Locale.ROOT), Field.Store.NO),
        new StoredField(name, value));
  }

  static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(
        new Whole(), Map.of(TEXT, new English(), EXACT, new Exact()));
  }

  private static final class English extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream stems =
          new PorterStemFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
      return new TokenStreamComponents(words, stems);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
      return new LowerCaseFilter(words);
    }
  }

  private static final class Exact extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, new LowerCaseFilter(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
      return new LowerCaseFilter(words);
    }
  }

  private static final class Whole extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer whole = new KeywordTokenizer();
      return new TokenStreamComponents(whole, new LowerCaseFilter(whole));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
      return new LowerCaseFilter(words);
    }
  }
}
