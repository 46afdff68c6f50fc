package org.vigie.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Assessment;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;
import org.vigie.claim.Key;
import org.vigie.claim.Lifecycle;
import org.vigie.claim.Provenance;
import org.vigie.claim.Retraction;
import org.vigie.claim.SourceAssessment;
import org.vigie.claim.Wording;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** A batch being put together: two contracts, three actors, three sources, and what is said. */
final class Drafts {
  static final Node DATASET = Graphs.dataset("test");
  static final Node RECORDER = Iris.thing("actor", "lea");

  private final Graph declared = GraphFactory.createDefaultGraph();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Assessment> assessments = new ArrayList<>();
  private final List<SourceAssessment> sourceAssessments = new ArrayList<>();
  private final List<Retraction> retractions = new ArrayList<>();

  /** A batch that declares what the claims are about and where they stand. */
  static Drafts withThings() {
    Drafts draft = new Drafts();
    for (String slug : List.of("adie", "passerelles")) {
      draft.thing(Iris.thing("contract", slug), Vigie.IMPACT_CONTRACT, slug);
    }
    for (String slug : List.of("vigie", "bnp", "ida")) {
      draft.thing(Iris.thing("actor", slug), Vigie.ORGANISATION, slug);
    }
    draft.thing(RECORDER, Vigie.PERSON, "Léa");
    for (int number = 1; number <= 3; number++) {
      draft.source(number, null);
    }
    return draft;
  }

  static Drafts empty() {
    return new Drafts();
  }

  private void thing(Node thing, Node type, String name) {
    declared.add(thing, W3c.RDF_TYPE, type);
    declared.add(thing, Vigie.NAME, NodeFactory.createLiteralString(name));
    for (String language : List.of("fr", "en")) {
      declared.add(thing, W3c.RDFS_LABEL, NodeFactory.createLiteralLang(name, language));
    }
  }

  /** Gives a contract another name. */
  Drafts rename(String contract, String name) {
    Node thing = Iris.thing("contract", contract);
    declared.remove(thing, Vigie.NAME, Node.ANY);
    declared.add(thing, Vigie.NAME, NodeFactory.createLiteralString(name));
    return this;
  }

  /** Describes a source, as a copy of another when that is given. */
  Drafts source(int number, @Nullable Integer root) {
    Node source = sourceIri(number);
    declared.add(source, W3c.RDF_TYPE, Vigie.SOURCE);
    declared.add(source, W3c.DCT_TITLE, NodeFactory.createLiteralLang("Titre " + number, "fr"));
    declared.add(source, Vigie.SOURCE_TYPE, Iris.code("src-press"));
    declared.add(source, Vigie.URL, NodeFactory.createURI("https://example.org/" + number));
    declared.add(
        source, Vigie.ACCESSED_ON, NodeFactory.createLiteralDT("2026-01-02", XSDDatatype.XSDdate));
    if (root != null) {
      declared.add(source, Vigie.DERIVES_FROM, sourceIri(root));
    }
    return this;
  }

  Claim claim(Key key, Content content, int source, LocalDate on) {
    return claim(key, content, source, on, Lifecycle.OPEN);
  }

  Claim claim(Key key, Content content, int source, LocalDate on, Lifecycle lifecycle) {
    Provenance provenance =
        new Provenance(List.of(sourceIri(source)), null, null, null, RECORDER, on);
    Node id = ClaimId.of(DATASET, key, content, provenance, lifecycle);
    Claim claim =
        new Claim(id, DATASET, key, content, provenance, Wording.NONE, lifecycle, List.of());
    claims.removeIf(known -> known.id().equals(id));
    claims.add(claim);
    return claim;
  }

  /** Gives a claim that was said other words around it, and oppositions. */
  Claim reworded(Claim claim, Wording wording, List<Node> contradicts) {
    Claim other =
        new Claim(
            claim.id(),
            claim.dataset(),
            claim.key(),
            claim.content(),
            claim.provenance(),
            wording,
            claim.lifecycle(),
            contradicts);
    claims.replaceAll(known -> known.id().equals(claim.id()) ? other : known);
    return other;
  }

  Drafts opinion(Node claim, String status, LocalDate on) {
    assessments.add(
        new Assessment(
            Iris.thing("assessment", ClaimId.hash(claim + status + on)),
            claim,
            Iris.code("status-" + status),
            Iris.code("conf-high"),
            List.of(NodeFactory.createLiteralLang("Relu dans le document", "fr")),
            Iris.thing("actor", "ida"),
            null,
            on));
    return this;
  }

  Drafts reliability(int source, String level, LocalDate on) {
    sourceAssessments.add(
        new SourceAssessment(
            Iris.thing("assessment", ClaimId.hash(source + level + on)),
            sourceIri(source),
            Iris.code("rel-" + level),
            List.of(NodeFactory.createLiteralLang("Lu dans le document", "fr")),
            Iris.thing("actor", "ida"),
            null,
            on));
    return this;
  }

  Drafts retract(Node claim, LocalDate on) {
    retractions.add(new Retraction(claim, on, Iris.code("reason-misread")));
    return this;
  }

  Batch batch() {
    return batchOf(DATASET);
  }

  Batch batchOf(Node dataset) {
    return new Batch(
        dataset,
        Graphs.assessments("test"),
        declared,
        claims,
        assessments,
        sourceAssessments,
        retractions,
        Map.of());
  }

  static Key key(String contract, String property) {
    return new Key(Iris.thing("contract", contract), Iris.term(property));
  }

  static Content amount(int euros) {
    return new Content.Exact(
        NodeFactory.createLiteralDT(Integer.toString(euros), XSDDatatype.XSDdecimal),
        Content.Measure.ofCurrency("EUR"),
        false,
        false);
  }

  static Content value(Node value) {
    return new Content.Exact(value, Content.Measure.NONE, false, false);
  }

  static Lifecycle until(LocalDate day) {
    return new Lifecycle(null, new EdtfDate(day.toString()), null, null, null);
  }

  static Lifecycle replacing(Node claim) {
    return new Lifecycle(null, null, claim, null, null);
  }

  private static Node sourceIri(int number) {
    return Iris.thing("source", "s" + number);
  }
}
