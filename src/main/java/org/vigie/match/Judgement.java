package org.vigie.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.vigie.claim.ClaimId;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * A dated opinion on whether two identifiers denote one thing. Append-only: a later one prevails
 * over an earlier one on the same pair.
 *
 * @param pair the two identifiers
 * @param verdict what is said
 * @param by who says so
 * @param on when
 * @param reasons why, language-tagged literals
 */
public record Judgement(Pair pair, Verdict verdict, Node by, LocalDate on, List<Node> reasons) {
  /** What can be said of a pair. */
  public enum Verdict {
    /** They may be one thing: a person should look. */
    PROPOSED("match-proposed"),
    /** They are one thing. */
    ACCEPTED("match-accepted"),
    /** They are two things. */
    REFUSED("match-refused");

    private final String code;

    Verdict(String code) {
      this.code = code;
    }

    /** The code of the list of match judgements. */
    public Node code() {
      return Iris.code(code);
    }

    static Verdict of(Node code) {
      for (Verdict verdict : values()) {
        if (verdict.code().equals(code)) {
          return verdict;
        }
      }
      throw new IllegalArgumentException("Not a match judgement: " + code);
    }
  }

  /** Copies the list. */
  public Judgement {
    reasons = List.copyOf(reasons);
  }

  /** Its IRI, computed from what it says, so that saying it twice is saying it once. */
  public Node id() {
    return Iris.thing(
        "match", ClaimId.hash(String.join("|", pair.id(), verdict.code, by.toString(), "" + on)));
  }

  /** Its triples. */
  public List<Triple> triples() {
    Node id = id();
    List<Triple> triples = new ArrayList<>();
    triples.add(Triple.create(id, W3c.RDF_TYPE, Vigie.MATCH_JUDGEMENT));
    triples.add(Triple.create(id, Vigie.LEFT, pair.left()));
    triples.add(Triple.create(id, Vigie.RIGHT, pair.right()));
    triples.add(Triple.create(id, Vigie.JUDGEMENT, verdict.code()));
    triples.add(Triple.create(id, Vigie.ASSESSED_BY, by));
    triples.add(
        Triple.create(
            id,
            Vigie.ASSESSED_ON,
            NodeFactory.createLiteralDT(on.toString(), XSDDatatype.XSDdate)));
    reasons.forEach(reason -> triples.add(Triple.create(id, Vigie.RATIONALE, reason)));
    return triples;
  }
}
