package org.vigie.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.dossier.DossierReader;
import org.vigie.state.Standpoint;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Links;
import org.vigie.web.page.Outlook;
import org.vigie.web.page.Page;
import org.vigie.web.page.Retrospect;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/** The feed of a thing of which very much is said follows a part of it, and says so. */
class ChangesBoundTest {
  @ParameterizedTest
  @CsvSource({"40, 40, false", "5003, 5000, true"})
  void aFeedSaysWhatItDoesNotFollow(int claims, int followed, boolean told) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node source = Iris.thing("source", "foule");
    Node revision = NodeFactory.createURI(Iris.ID + "revision/1");
    graph.add(Triple.create(revision, W3c.RDF_TYPE, Vigie.REVISION));
    graph.add(Triple.create(revision, Vigie.REVISION_NUMBER, NodeFactory.createLiteralByValue(1)));
    for (int i = 0; i < claims; i++) {
      Node claim = Iris.thing("claim", "c" + i);
      graph.add(Triple.create(claim, Vigie.STATED_IN, source));
      graph.add(Triple.create(revision, W3c.PROV_GENERATED, claim));
    }
    DossierReader reader = new DossierReader(graph);
    Outlook outlook =
        Outlook.of(
            Standpoint.PLAIN,
            "/fr/sources/foule",
            Map.of(),
            Outlook.Tally.NONE,
            Outlook.Tally.NONE);
    Page page =
        new Page(
            new Speech(Lang.FR),
            "Foule",
            "source",
            Links.inEach(lang -> Links.findPage(source, lang).orElseThrow()),
            reader.ref(source),
            new Page.Frame(
                "http://localhost",
                "/assets/x.css",
                1,
                "2026-11-26",
                false,
                false,
                outlook,
                new Retrospect(null, 0, thing -> Optional.empty(), List.of())));

    String feed = new Changes(graph, reader, page, Instant.EPOCH).of(reader.ref(source)).xml();

    assertThat(feed.contains("les autres.")).isEqualTo(told);
    assertThat(feed.replaceAll("[^0-9a-z<>/ ]", "")).contains("" + (followed - 12));
  }
}
