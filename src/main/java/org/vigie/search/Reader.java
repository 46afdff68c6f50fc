package org.vigie.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** The texts of one revision, to be searched. Safe for many threads. */
final class Reader {
  /** A name says more of a thing than a sentence that mentions it. */
  private static final List<Node> NAMES =
      List.of(Vigie.NAME, W3c.RDFS_LABEL, W3c.SKOS_PREF_LABEL, W3c.SKOS_ALT_LABEL, W3c.DCT_TITLE);

  private static final float OF_NAMES = 3;
  private static final Analyzer ANALYZER = Analysis.analyzer();

  private final DirectoryReader index;

  Reader(DirectoryReader index) {
    this.index = index;
  }

  DirectoryReader index() {
    return index;
  }

  /**
   * The best hits, best first.
   *
   * @throws UnsearchableException when there are more words than Lucene seeks at once
   */
  List<Hit> search(Wanted wanted) {
    if (!index.tryIncRef()) {
      throw new IllegalStateException("The index was closed");
    }
    try {
      IndexSearcher searcher = new IndexSearcher(index);
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc found : searcher.search(query(wanted), wanted.limit()).scoreDocs) {
        hits.add(Documents.hit(searcher.storedFields().document(found.doc), found.score));
      }
      return hits;
    } catch (IndexSearcher.TooManyClauses many) {
      throw new UnsearchableException(UnsearchableException.Reason.MANY);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } finally {
      release();
    }
  }

  void release() {
    try {
      index.decRef();
    } catch (IOException late) {
      throw new UncheckedIOException(late);
    }
  }

  private static Query query(Wanted wanted) {
    SimpleQueryParser parser =
        new SimpleQueryParser(
            ANALYZER, Map.of(Analysis.PLAIN, 2f, Analysis.FRENCH, 1f, Analysis.ENGLISH, 1f));
    parser.setDefaultOperator(Occur.MUST);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(parser.parse(words(wanted.words())), Occur.MUST);
    all.add(new BoostQuery(in(NAMES), OF_NAMES), Occur.SHOULD);
    if (!wanted.properties().isEmpty()) {
      all.add(in(wanted.properties()), Occur.FILTER);
    }
    wanted
        .subject()
        .ifPresent(
            subject ->
                all.add(
                    new TermQuery(new Term(Documents.SUBJECT, subject.toString())), Occur.FILTER));
    wanted
        .language()
        .ifPresent(tag -> all.add(new TermQuery(new Term(Documents.LANGUAGE, tag)), Occur.FILTER));
    return all.build();
  }

  /** The words for the parser, whose operators are signs; whoever knows Lucene writes words. */
  private static String words(String text) {
    return text.replaceAll("\\s+AND\\s+", " + ")
        .replaceAll("\\s+OR\\s+", " | ")
        .replaceAll("(^|\\s)NOT\\s+", " -");
  }

  private static Query in(Iterable<Node> properties) {
    List<BytesRef> terms = new ArrayList<>();
    properties.forEach(each -> terms.add(new BytesRef(each.toString())));
    return new TermInSetQuery(Documents.PROPERTY, terms);
  }
}
