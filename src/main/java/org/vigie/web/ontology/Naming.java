package org.vigie.web.ontology;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.ontology.Publication;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Speech;

/** Names terms, codes and things on the pages about the vocabulary, and says where they lead. */
final class Naming {
  private static final List<Node> NAMES =
      List.of(W3c.RDFS_LABEL, W3c.SKOS_PREF_LABEL, W3c.DCT_TITLE, Vigie.NAME);

  private final Page page;
  private final DossierReader reader;
  private final Map<Node, Item> items = new HashMap<>();

  Naming(Page page, DossierReader reader) {
    this.page = page;
    this.reader = reader;
  }

  Speech say() {
    return page.say();
  }

  DossierReader reader() {
    return reader;
  }

  /** A term or code of ours by its label, anything else under its prefix. */
  Item item(Node node) {
    Item known = items.get(node);
    if (known == null) {
      known = named(node);
      items.put(node, known);
    }
    return known;
  }

  private Item named(Node node) {
    if (node.isLiteral()) {
      return new Item(say().set(node.getLiteralLexicalForm()), null, foreign(node), false);
    }
    if (!node.isURI()) {
      return new Item("[ ]", null, null, true);
    }
    if (!node.getURI().startsWith(Iris.BASE) || isUnnamed(node)) {
      return new Item(curie(node), href(node), null, true);
    }
    Ref ref = reader.ref(node);
    return new Item(say().name(ref), href(node), say().foreign(ref.label()), false);
  }

  List<Item> items(Collection<Node> nodes) {
    return nodes.stream().map(this::item).toList();
  }

  /** Where a node leads: a list of codes to its place among the lists; elsewhere its own page. */
  String href(Node node) {
    if (isList(node)) {
      return page.section("codes") + "#" + Iris.findCode(node).orElse("");
    }
    return page.findLink(node).orElse(node.getURI());
  }

  /** A node under its prefix, or in full between angle brackets. */
  static String curie(Node node) {
    String iri = node.getURI();
    if (node.equals(Publication.ONTOLOGY.node())) {
      return "vigie:";
    }
    return Prefixes.shortened(iri);
  }

  private boolean isList(Node node) {
    return Iris.findCode(node).isPresent() && reader.findText(node, W3c.SKOS_IN_SCHEME).isEmpty();
  }

  /** A node that nobody gave a name: its identifier says more than the words made of it. */
  private boolean isUnnamed(Node node) {
    return NAMES.stream().noneMatch(name -> reader.findText(node, name).isPresent());
  }

  private @Nullable String foreign(Node literal) {
    String tag = literal.getLiteralLanguage();
    return tag.isEmpty() || tag.equals(page.lang().tag()) ? null : tag;
  }
}
