package org.actant.search;

import java.util.HashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// How the text of each field becomes words. Words are cut as Unicode says (UAX 29).
///
/// Passages keep their stop words, so that "on behalf of" can be found; the fields of whole
/// documents, in which no phrases are looked for, leave Lucene's 33 English ones out. Plain words
/// of a query are looked for without them in both. Measured on CACM, BM25 with k1 = 0.9 and b =
/// 0.4: MAP 0.287 with all stop words, 0.318 without those of the query, 0.311 without any. Only
/// the last difference is what chance may give in 52 topics, so documents take the smaller index,
/// which is also how the published figures (0.312) were made.
final class Analysis {
  static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  private Analysis() {}

  static Analyzer analyzer() {
    var fields = new HashMap<String, Analyzer>();
    for (Language language : Language.values()) {
      fields.put(language.field(Fields.TEXT), new Words(StandardTokenizer::new, language::words));
      fields.put(
          language.field(Fields.WHOLE),
          new Words(
              StandardTokenizer::new,
              raw -> language.words(new StopFilter(new LowerCaseFilter(raw), STOP_WORDS))));
    }
    fields.put(Fields.EXACT, new Words(StandardTokenizer::new, LowerCaseFilter::new));
    return new PerFieldAnalyzerWrapper(
        new Words(KeywordTokenizer::new, LowerCaseFilter::new), fields);
  }

  /// A tokenizer and what comes after it. Wildcards and the like are lower-cased only.
  private static final class Words extends Analyzer {
    private final Supplier<Tokenizer> tokenizer;
    private final UnaryOperator<TokenStream> words;

    Words(Supplier<Tokenizer> tokenizer, UnaryOperator<TokenStream> words) {
      this.tokenizer = tokenizer;
      this.words = words;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer raw = tokenizer.get();
      return new TokenStreamComponents(raw, words.apply(raw));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream raw) {
      return new LowerCaseFilter(raw);
    }
  }
}
