package org.vigie.search;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How texts become words: without case, accents, elided articles and empty words; then by the stem
 * of the language, so that a plural finds the singular; and as they are, for what is sought by its
 * beginning. Accents go before the stem, so that a word typed without them has the same one.
 */
final class Analysis {
  /** The fields of a document, by language; {@code plain} has every text. */
  static final String FRENCH = "fr";

  static final String ENGLISH = "en";
  static final String PLAIN = "plain";

  private static final CharArraySet EMPTY =
      new CharArraySet(
          Stream.of(FrenchAnalyzer.getDefaultStopSet(), EnglishAnalyzer.getDefaultStopSet())
              .flatMap(Analysis::words)
              .map(Analysis::folded)
              .collect(Collectors.toSet()),
          true);

  private Analysis() {}

  /** The analyser of each field. */
  static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(
        new Language(PLAIN), Map.of(FRENCH, new Language(FRENCH), ENGLISH, new Language(ENGLISH)));
  }

  private static Stream<String> words(CharArraySet set) {
    return StreamSupport.stream(set.spliterator(), false).map(word -> new String((char[]) word));
  }

  private static String folded(String word) {
    char[] folded = new char[4 * word.length()];
    int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, folded, 0, word.length());
    return new String(folded, 0, length);
  }

  /** One language, or none. */
  private static final class Language extends Analyzer {
    private static final CharArraySet ARTICLES =
        new CharArraySet(
            Set.of(
                "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu",
                "puisqu"),
            true);

    private final String language;

    Language(String language) {
      this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      TokenStream words = new ElisionFilter(source, ARTICLES);
      words = new EnglishPossessiveFilter(words);
      words = normalize(field, words);
      words = new StopFilter(words, EMPTY);
      if (language.equals(FRENCH)) {
        words = new FrenchLightStemFilter(words);
      } else if (language.equals(ENGLISH)) {
        words = new PorterStemFilter(words);
      }
      return new TokenStreamComponents(source, words);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }
  }
}
