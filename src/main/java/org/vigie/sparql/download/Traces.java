package org.vigie.sparql.download;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.jspecify.annotations.Nullable;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/** Where the pattern of a query touches what has a source. */
final class Traces {
  private static final Set<Node> TO_CLAIM =
      Set.of(Vigie.CHOSEN_CLAIM, Vigie.CONSIDERED_CLAIM, Vigie.BASED_ON);

  /** What leads from a node to its sources. */
  enum Leads {
    /** The Decision on its property. */
    TO_DECISION,
    /** It is a claim. */
    TO_CLAIM,
    /** It is a source. */
    TO_SOURCE
  }

  /**
   * A node of a pattern.
   *
   * @param node a variable or an IRI
   * @param property the property asked of it
   * @param leads what leads to its sources
   */
  record Trace(Node node, Node property, Leads leads) {}

  private Traces() {}

  /** The traces of a query's pattern; what a sub-query hides is not among them. */
  static Set<Trace> of(Query query) {
    Set<Trace> traces = new LinkedHashSet<>();
    if (query.getQueryPattern() != null) {
      ElementWalker.walk(
          query.getQueryPattern(),
          new ElementVisitorBase() {
            @Override
            public void visit(ElementPathBlock block) {
              block.patternElts().forEachRemaining(triple -> collect(triple, traces));
            }
          });
    }
    return traces;
  }

  private static void collect(TriplePath triple, Set<Trace> traces) {
    if (triple.isTriple()) {
      collect(triple.getSubject(), triple.getPredicate(), triple.getObject(), traces);
    } else {
      collect(triple.getSubject(), triple.getPath(), triple.getObject(), traces);
    }
  }

  /** The end of a path in its middle is not known; its beginning is. */
  private static void collect(
      @Nullable Node from, Path path, @Nullable Node to, Set<Trace> traces) {
    switch (path) {
      case P_Link link -> collect(from, link.getNode(), to, traces);
      case P_Inverse inverse -> collect(to, inverse.getSubPath(), from, traces);
      case P_Alt either -> {
        collect(from, either.getLeft(), to, traces);
        collect(from, either.getRight(), to, traces);
      }
      case P_Seq sequence -> {
        collect(from, sequence.getLeft(), null, traces);
        collect(null, sequence.getRight(), to, traces);
      }
      default -> {
        // Repeated steps lead through nodes that no row names.
      }
    }
  }

  private static void collect(
      @Nullable Node from, Node property, @Nullable Node to, Set<Trace> traces) {
    if (Iris.findTerm(property).isEmpty() || property.equals(Vigie.NAME)) {
      return;
    }
    if (property.equals(Vigie.STATED_IN)) {
      add(to, property, Leads.TO_SOURCE, traces);
    } else if (TO_CLAIM.contains(property)) {
      add(to, property, Leads.TO_CLAIM, traces);
    } else {
      add(from, property, Leads.TO_DECISION, traces);
    }
  }

  private static void add(@Nullable Node node, Node property, Leads leads, Set<Trace> traces) {
    if (node != null && (node.isURI() || Var.isNamedVar(node))) {
      traces.add(new Trace(node, property, leads));
    }
  }
}
