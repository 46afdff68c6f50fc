package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Feeds as readers of feeds want them (RFC 4287), which stay the same while nothing changes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FeedPagesTest extends AdieSite {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String CONTRACT = "/fr/contrats/cis-fr-01-adie";

  @ParameterizedTest
  @Order(1)
  @ValueSource(
      strings = {
        "/fr/journal.atom",
        "/en/changes.atom",
        CONTRACT + ".atom",
        "/en/contracts/cis-fr-01-adie.atom",
        "/fr/acteurs/bnp-paribas.atom",
        "/fr/sources/ind.atom"
      })
  void aFeedIsValid(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/atom+xml");
    Element feed = parse(answer.body());

    assertThat(feed.getLocalName()).isEqualTo("feed");
    assertThat(feed.getAttribute("xml:lang")).isEqualTo(path.substring(1, 3));
    for (String one : List.of("id", "title", "updated", "author")) {
      assertThat(children(feed, one)).as(one).hasSize(1);
    }
    assertThat(link(feed, "self")).isEqualTo(site.publicUrl() + path);
    assertThat(link(feed, "alternate")).isEqualTo(site.publicUrl() + path.replace(".atom", ""));
    List<Element> entries = children(feed, "entry");
    assertThat(entries).isNotEmpty();
    List<String> ids = new ArrayList<>();
    for (Element entry : entries) {
      for (String one : List.of("id", "title", "updated", "content")) {
        assertThat(children(entry, one)).as(one).hasSize(1);
      }
      ids.add(text(entry, "id"));
      assertThat(URI.create(text(entry, "id")).isAbsolute()).isTrue();
      assertThat(Instant.parse(text(entry, "updated")))
          .isBeforeOrEqualTo(Instant.parse(text(feed, "updated")));
    }
    assertThat(ids).doesNotHaveDuplicates().doesNotContain(text(feed, "id"));
  }

  @Test
  @Order(2)
  void aPageSaysWhereItsFeedIs() throws Exception {
    String page = get(CONTRACT).body();

    assertThat(page)
        .contains("type=\"application/atom+xml\" href=\"/fr/journal.atom\"")
        .contains("type=\"application/atom+xml\" href=\"" + CONTRACT + ".atom\"");
    assertThat(get("/fr/contrats/none.atom").statusCode()).isEqualTo(404);
    assertThat(get("/fr").body()).contains("/fr/journal.atom").doesNotContain("/fr.atom");
  }

  /** A revision that judges one claim is a new entry; what was there before stays as it was. */
  @Test
  @Order(3)
  void aNewRevisionIsANewEntryAndTheOthersStay() throws Exception {
    Element before = parse(get(CONTRACT + ".atom").body());
    String elsewhere = get("/fr/sources/ind.atom").body();
    Node opinion = Iris.thing("assessment", "feed-test");
    Node claim = claimOf(Iris.thing("contract", "cis-fr-01-adie"));
    store.write(
        tx -> {
          tx.add(Graphs.CODES, List.of(Triple.create(opinion, Vigie.ASSESSES, claim)));
          return tx.record(
              Instant.parse("2026-11-25T10:00:00Z"),
              Iris.thing("actor", "vigie-collecte"),
              List.of(NodeFactory.createLiteralLang("Relu \u0007 <b>& jugé</b>", "fr")),
              List.of(opinion),
              List.of());
        });
    Element after = parse(get(CONTRACT + ".atom").body());
    List<Element> entries = children(after, "entry");

    assertThat(text(after, "id")).isEqualTo(text(before, "id"));
    assertThat(text(after, "updated")).isEqualTo("2026-11-25T10:00:00Z");
    assertThat(entries).hasSize(children(before, "entry").size() + 1);
    assertThat(children(entries.getFirst(), "content").getFirst().getTextContent())
        .contains("Relu  <b>& jugé</b>", "Adie");
    assertThat(text(entries.get(1), "id"))
        .isEqualTo(text(children(before, "entry").getFirst(), "id"));
    assertThat(text(entries.get(1), "updated"))
        .isEqualTo(text(children(before, "entry").getFirst(), "updated"));
    assertThat(children(parse(get("/fr/sources/gaz.atom").body()), "entry")).isNotEmpty();
    assertThat(elsewhere).isNotEmpty();
  }

  private static Node claimOf(Node thing) {
    return store.read(
        snapshot ->
            snapshot
                .union()
                .find(Node.ANY, Vigie.ABOUT, thing)
                .mapWith(Triple::getSubject)
                .filterKeep(node -> node.getURI().contains("/id/claim/"))
                .next());
  }

  private static Element parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element
          && ATOM.equals(element.getNamespaceURI())
          && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  private static String text(Element parent, String name) {
    return children(parent, name).getFirst().getTextContent();
  }

  private static String link(Element parent, String relation) {
    return children(parent, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .findFirst()
        .orElseThrow()
        .getAttribute("href");
  }
}
