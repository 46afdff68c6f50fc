package org.vigie.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Whether a name says just what is sought, as the index reads both: without case, accents, empty
 * words and order, and by the stems of either language.
 */
public final class Likeness {
  private static final Analyzer ANALYZER = Analysis.analyzer();
  private static final List<String> READINGS =
      List.of(Analysis.PLAIN, Analysis.FRENCH, Analysis.ENGLISH);

  private final List<Set<String>> sought;

  /** Compares with some words. */
  public Likeness(String words) {
    sought = READINGS.stream().map(reading -> read(reading, words)).toList();
  }

  /** Whether a name has these words and no others. */
  public boolean isSame(String name) {
    for (int i = 0; i < READINGS.size(); i++) {
      if (!sought.get(i).isEmpty() && sought.get(i).equals(read(READINGS.get(i), name))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> read(String reading, String text) {
    Set<String> words = new HashSet<>();
    try (TokenStream tokens = ANALYZER.tokenStream(reading, text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }
}
