package org.vigie.source.rdf;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Which terms mean what to a reader of RDF. */
final class Vocabulary {
  /** Names, the best first: each with a language becomes a label, the first without the name. */
  static final Set<Node> NAMING =
      Set.of(
          Vigie.NAME,
          W3c.RDFS_LABEL,
          W3c.SKOS_PREF_LABEL,
          W3c.DCT_TITLE,
          W3c.FOAF_NAME,
          W3c.SCHEMA_NAME);

  /** What is declared of a thing beside its names, as the tables of the panorama declare it. */
  static final Set<Node> DESCRIBING =
      Set.of(
          W3c.RDF_TYPE,
          W3c.DCT_DESCRIPTION,
          W3c.RDFS_COMMENT,
          W3c.DCT_IDENTIFIER,
          W3c.DCT_LICENSE,
          Vigie.PLAIN_TITLE,
          Vigie.SUMMARY,
          Vigie.NOTE,
          Vigie.RATIONALE,
          Iris.term("initiativeKind"),
          Iris.term("evidenceFor"),
          Iris.term("evidenceFrom"),
          Iris.term("direction"),
          Iris.term("strength"));

  /** Identity is a judgement, which a person makes. */
  static final Set<Node> IDENTITY = Set.of(W3c.OWL_SAME_AS, W3c.SKOS_EXACT_MATCH);

  /** What only the machine writes. */
  static final Set<Node> DERIVED =
      Set.of(
          Vigie.STATUS,
          Vigie.CONFIDENCE,
          Vigie.SOURCE_RELIABILITY,
          Vigie.BASED_ON,
          Iris.term("signatureYear"),
          Iris.term("signatureNotBefore"),
          Iris.term("signatureNotAfter"),
          Iris.term("investedAmountEUR"));

  /** Descriptions of what is made or kept here, never brought in. */
  static final Set<Node> OURS =
      Set.of(
          Vigie.DECISION,
          Vigie.DISAGREEMENT,
          Vigie.PARTICIPATION,
          Vigie.REVISION,
          Vigie.MATCH_JUDGEMENT,
          Vigie.CONSOLIDATION_POLICY,
          W3c.OWL_CLASS,
          W3c.OWL_OBJECT_PROPERTY,
          W3c.OWL_DATATYPE_PROPERTY,
          W3c.RDF_PROPERTY,
          W3c.SKOS_CONCEPT);

  /** What is kept of a source. */
  static final Set<Node> OF_SOURCE =
      Set.of(
          W3c.RDF_TYPE,
          W3c.RDFS_LABEL,
          W3c.DCT_TITLE,
          W3c.DCT_PUBLISHER,
          W3c.DCT_LANGUAGE,
          W3c.DCT_IDENTIFIER,
          W3c.DCT_LICENSE,
          W3c.DCT_DESCRIPTION,
          Vigie.NAME,
          Vigie.NOTE,
          Vigie.SOURCE_TYPE,
          Vigie.PUBLISHER_NAME,
          Vigie.PUBLISHED_ON,
          Vigie.URL,
          Vigie.ARCHIVED_AT,
          Vigie.ACCESSED_ON,
          Vigie.DERIVES_FROM);

  /** What is kept of a reply: who answers which claims, what, when (Web Annotation, 3.1). */
  static final Set<Node> OF_REPLY =
      Set.of(W3c.RDF_TYPE, W3c.OA_HAS_TARGET, W3c.OA_BODY_VALUE, W3c.DCT_CREATOR, W3c.DCT_CREATED);

  private static final Set<Node> COMPUTED =
      Set.of(
          Graphs.CONSOLIDATED,
          Graphs.CODES,
          Graphs.ONTOLOGY,
          Graphs.LINKS,
          Graphs.META,
          Graphs.REVISIONS);

  private Vocabulary() {}

  /** Whether a named graph holds what is computed or kept here: a dump of ours brought back. */
  static boolean isComputed(Node graph) {
    return COMPUTED.contains(graph);
  }

  /** Whether a predicate describes a dataset: Dublin Core, DCAT, VoID, a label. */
  static boolean isOfDataset(Node predicate) {
    return predicate.equals(W3c.RDF_TYPE)
        || predicate.equals(W3c.RDFS_LABEL)
        || starts(predicate, "dct")
        || starts(predicate, "dcat")
        || starts(predicate, "void")
        || starts(predicate, "foaf");
  }

  /** Whether a predicate describes whom to ask about a dataset (vCard). */
  static boolean isOfContact(Node predicate) {
    return predicate.equals(W3c.RDF_TYPE)
        || predicate.getURI().startsWith("http://www.w3.org/2006/vcard/ns#")
        || starts(predicate, "foaf");
  }

  private static boolean starts(Node predicate, String prefix) {
    String namespace = Prefixes.map().get(prefix);
    return namespace != null && predicate.getURI().startsWith(namespace);
  }
}
