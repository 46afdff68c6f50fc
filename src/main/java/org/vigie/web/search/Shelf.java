package org.vigie.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.search.Hit;
import org.vigie.search.Texts;
import org.vigie.search.Wanted;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/** The texts of the site in one language, searched beside those of the store. */
public final class Shelf {
  private static final String WORD = "word";

  private final Map<Node, Entry> entries = new LinkedHashMap<>();
  private final Texts texts;

  /** Indexes texts; of two with one address, the first gives the name. */
  public Shelf(List<Entry> all, Lang lang) {
    List<Texts.Text> indexed = new ArrayList<>();
    for (Entry entry : all) {
      Node node = NodeFactory.createURI(entry.href());
      entries.putIfAbsent(node, entry);
      Stream.concat(Stream.of(entry.title()), entry.names().stream())
          .map(name -> text(node, W3c.RDFS_LABEL, name, lang))
          .forEach(indexed::add);
      String whole = String.join("\n", entry.title(), entry.about(), entry.text());
      indexed.add(text(node, W3c.SKOS_DEFINITION, whole, lang));
    }
    texts = new Texts(indexed);
  }

  private static Texts.Text text(Node subject, Node property, String words, Lang lang) {
    return new Texts.Text(subject, property, NodeFactory.createLiteralLang(words, lang.tag()));
  }

  /** The best hits, best first. */
  public List<Hit> search(Wanted wanted) {
    return texts.search(wanted);
  }

  /** The text of a hit; empty when it is one of the store. */
  Optional<Entry> find(Node node) {
    return Optional.ofNullable(entries.get(node));
  }

  /** Whether the published queries have a page here. */
  boolean hasQueries(Lang lang) {
    return entries.containsKey(NodeFactory.createURI(Links.section("queries", lang)));
  }

  /** Whether the words of the glossary are here, so that their codes need not be shown too. */
  boolean hasWords() {
    return entries.values().stream().anyMatch(entry -> entry.kind().equals(WORD));
  }
}
