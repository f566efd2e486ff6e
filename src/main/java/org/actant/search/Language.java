package org.actant.search;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;

/// The languages whose words are reduced to stems, each in its own way; all others are only
/// lower-cased and freed of accents. English by M. F. Porter, "An algorithm for suffix stripping",
/// Program 14 (1980), the others by the light stemmers of J. Savoy ("Light stemming approaches for
/// the French, Portuguese, German and Hungarian languages", SAC 2006, doi 10.1145/1141277.1141523).
/// Chinese, Japanese and Korean, which are written without spaces, are cut into pairs of
/// characters.
///
/// Each language has fields of its own, so that the frequency of a word is that in its language.
enum Language {
  ENGLISH("en") {
    @Override
    TokenStream words(TokenStream raw) {
      TokenStream bare = new LowerCaseFilter(new EnglishPossessiveFilter(raw));
      return new PorterStemFilter(new ASCIIFoldingFilter(bare));
    }
  },
  GERMAN("de") {
    @Override
    TokenStream words(TokenStream raw) {
      return new GermanLightStemFilter(new GermanNormalizationFilter(new LowerCaseFilter(raw)));
    }
  },
  FRENCH("fr") {
    @Override
    TokenStream words(TokenStream raw) {
      return new ASCIIFoldingFilter(new FrenchLightStemFilter(new LowerCaseFilter(raw)));
    }
  },
  SPANISH("es") {
    @Override
    TokenStream words(TokenStream raw) {
      return new ASCIIFoldingFilter(new SpanishLightStemFilter(new LowerCaseFilter(raw)));
    }
  },
  ITALIAN("it") {
    @Override
    TokenStream words(TokenStream raw) {
      return new ASCIIFoldingFilter(new ItalianLightStemFilter(new LowerCaseFilter(raw)));
    }
  },
  PORTUGUESE("pt") {
    @Override
    TokenStream words(TokenStream raw) {
      return new ASCIIFoldingFilter(new PortugueseLightStemFilter(new LowerCaseFilter(raw)));
    }
  },
  SWEDISH("sv") {
    @Override
    TokenStream words(TokenStream raw) {
      return new ASCIIFoldingFilter(new SwedishLightStemFilter(new LowerCaseFilter(raw)));
    }
  },
  CJK("zh", "ja", "ko") {
    @Override
    TokenStream words(TokenStream raw) {
      return new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(raw)));
    }
  },
  OTHER {
    @Override
    TokenStream words(TokenStream raw) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(raw));
    }
  };

  private final List<String> codes;

  Language(String... codes) {
    this.codes = List.of(codes);
  }

  /// Returns the language that a BCP 47 code such as `de` or `de-AT` names; English if it is empty.
  static Language of(String code) {
    String main = code.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    if (main.isEmpty()) {
      return ENGLISH;
    }
    for (Language language : values()) {
      if (language.codes.contains(main)) {
        return language;
      }
    }
    return OTHER;
  }

  /// Returns the name of this language's variant of a field; English has the plain name.
  String field(String base) {
    return this == ENGLISH
        ? base
        : base + "_" + (codes.size() == 1 ? codes.getFirst() : name().toLowerCase(Locale.ROOT));
  }

  abstract TokenStream words(TokenStream raw);
}
