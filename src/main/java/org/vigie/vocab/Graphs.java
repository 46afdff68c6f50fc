package org.vigie.vocab;

import org.apache.jena.graph.Node;

/** The named graphs of the store ({@code design/model.md} section 2.5). */
public final class Graphs {
  /** What the machine derives: plain triples, Decisions, Disagreements, derived status. */
  public static final Node CONSOLIDATED = Iris.graph("consolidated");

  /** Code lists and glossary. */
  public static final Node CODES = Iris.graph("codes");

  /** The ontology. */
  public static final Node ONTOLOGY = Iris.graph("ontology");

  /** Match judgements and accepted identities. */
  public static final Node LINKS = Iris.graph("links");

  /** The DCAT record of each dataset. */
  public static final Node META = Iris.graph("meta");

  /** What currencies were worth. */
  public static final Node RATES = Iris.graph("rates");

  /** The PROV log of revisions. */
  public static final Node REVISIONS = Iris.graph("revisions");

  /** The library of published questions, and the prefixes. */
  public static final Node QUESTIONS = Iris.graph("questions");

  /** The VoID of the other graphs, computed for each revision and never written to the store. */
  public static final Node VOID = Iris.graph("void");

  private Graphs() {}

  /** The graph of a dataset: its declared things, sources and claims. */
  public static Node dataset(String name) {
    return Iris.graph("dataset-" + name);
  }

  /** The graph of a reviewing body's assessments. */
  public static Node assessments(String body) {
    return Iris.graph("assessments-" + body);
  }
}
