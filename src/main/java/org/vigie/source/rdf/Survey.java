package org.vigie.source.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.ClaimId;
import org.vigie.format.BlankNodes;
import org.vigie.format.RdfReader;
import org.vigie.format.RdfStatement;
import org.vigie.format.RdfSyntax;
import org.vigie.format.RdfSyntaxException;
import org.vigie.format.Sniffer;
import org.vigie.source.Consignment;
import org.vigie.source.Problem;
import org.vigie.source.Progress;
import org.vigie.source.intake.IntakeException;
import org.vigie.source.intake.Parcel;
import org.vigie.vocab.W3c;

/**
 * The first of two readings of a document: finds its syntax, makes sure that it can be read to the
 * end before anything of it is used, and names its blank nodes.
 */
final class Survey {
  /** Statements with blank nodes that are held in memory to name these by content. */
  private static final int BLANK_STATEMENTS = 200_000;

  private static final int STEP = 10_000;

  private final Parcel parcel;
  private final RdfSyntax syntax;
  private final String base;
  private final Node graph;
  private final List<Quad> blank = new ArrayList<>();
  private final Set<Node> contacts = new HashSet<>();
  private final List<Problem> notices = new ArrayList<>();
  private final Map<Node, Node> names = new HashMap<>();
  private boolean byOrder;
  private long statements;

  private Survey(Parcel parcel, RdfSyntax syntax, Consignment consignment) {
    this.parcel = parcel;
    this.syntax = syntax;
    this.graph = consignment.graph();
    this.base = graph.getURI() + "/";
  }

  /**
   * Surveys a document: the syntax of its name first, then others that its content may be.
   *
   * @throws IntakeException when it is none of them, or must not be read
   */
  static Survey of(Parcel parcel, Consignment consignment, Progress progress) {
    List<RdfSyntax> candidates = Sniffer.candidates(parcel.name(), parcel.head(Sniffer.ENOUGH));
    @Nullable IntakeException furthest = null;
    long reached = -1;
    for (RdfSyntax syntax : candidates) {
      try {
        Survey survey = new Survey(parcel, syntax, consignment);
        survey.run(progress);
        if (furthest != null && survey.statements == 0) {
          continue;
        }
        survey.nameBlankNodes();
        survey.tellSyntax();
        return survey;
      } catch (RdfSyntaxException refusal) {
        if (refusal.line() > reached) {
          reached = refusal.line();
          furthest = Faults.of(parcel, syntax, refusal);
        }
      }
    }
    throw furthest == null ? Faults.of(parcel, 0, "rdf.none") : furthest;
  }

  RdfSyntax syntax() {
    return syntax;
  }

  long statements() {
    return statements;
  }

  List<Problem> notices() {
    return notices;
  }

  /** Nodes that are the contact of a dataset. */
  Set<Node> contacts() {
    return contacts;
  }

  /** Whether a blank node of the document has become this IRI. */
  boolean wasBlank(Node node) {
    return node.isURI() && node.getURI().startsWith(base + "genid/");
  }

  /** Reads the document again, with its blank nodes named. */
  void forEach(Consumer<RdfStatement> statements) {
    read(
        statement -> {
          Quad quad = statement.quad();
          statements.accept(
              new RdfStatement(
                  Quad.create(
                      name(quad.getGraph()),
                      name(quad.getSubject()),
                      quad.getPredicate(),
                      name(quad.getObject())),
                  statement.line()));
        });
  }

  private void run(Progress progress) {
    read(
        statement -> {
          statements++;
          if (statements % STEP == 0) {
            progress.at(statements, 0);
          }
          look(statement);
        });
  }

  private void look(RdfStatement statement) {
    Quad quad = statement.quad();
    Node object = quad.getObject();
    if (quad.getPredicate().equals(W3c.OWL_IMPORTS)) {
      throw Faults.of(parcel, statement.line(), "rdf.imports", object.toString());
    }
    if (object.isLiteral() && object.getLiteralLexicalForm().indexOf('\u0000') >= 0) {
      throw Faults.of(parcel, statement.line(), "rdf.nul");
    }
    if (quad.getPredicate().equals(W3c.DCAT_CONTACT_POINT) && contacts.size() < STEP) {
      contacts.add(object);
    }
    boolean hasBlank =
        Stream.of(quad.getGraph(), quad.getSubject(), object).anyMatch(Node::isBlank);
    if (hasBlank && !byOrder) {
      blank.add(quad);
      if (blank.size() > BLANK_STATEMENTS) {
        byOrder = true;
        blank.clear();
      }
    }
  }

  private void nameBlankNodes() {
    if (byOrder) {
      notices.add(
          Problem.of(parcel.place(0, null), "rdf.blank.many", Integer.toString(BLANK_STATEMENTS)));
    } else {
      BlankNodes.Keys keys = BlankNodes.keys(blank);
      keys.keys().forEach((node, key) -> names.put(node, genid(key)));
      if (keys.unstable() > 0) {
        notices.add(
            Problem.of(
                parcel.place(0, null), "rdf.blank.order", Integer.toString(keys.unstable())));
      }
    }
    blank.clear();
    Set<Node> named = new HashSet<>();
    contacts.forEach(node -> named.add(name(node)));
    contacts.clear();
    contacts.addAll(named);
  }

  private void tellSyntax() {
    if (RdfSyntax.findByFile(parcel.name()).filter(syntax::equals).isEmpty()) {
      notices.add(Problem.of(parcel.place(0, null), "rdf.assumed", syntax.title()));
    }
  }

  private void read(Consumer<RdfStatement> statements) {
    try (var in = parcel.open()) {
      RdfReader.read(in, syntax, base, statements);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Node name(Node node) {
    if (node.isBlank()) {
      return byOrder
          ? genid(parcel.name() + " " + node.getBlankNodeLabel())
          : names.getOrDefault(node, node);
    }
    // The document's own address means the dataset.
    return node.isURI() && node.getURI().equals(base) ? graph : node;
  }

  private Node genid(String key) {
    return NodeFactory.createURI(base + "genid/" + ClaimId.hash(key));
  }
}
