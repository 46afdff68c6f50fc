package org.vigie.claim;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * Who said what, when, from where. Immutable: a correction is a new claim ({@code design/model.md}
 * section 2.1).
 *
 * @param id its IRI, computed from what it says ({@link ClaimId})
 * @param dataset the named graph that holds it
 * @param key what it is about
 * @param content what it says
 * @param provenance where it can be read and who recorded it
 * @param wording the words around it
 * @param lifecycle when it holds and what became of it
 * @param contradicts the claims that people say it contradicts
 */
public record Claim(
    Node id,
    Node dataset,
    Key key,
    Content content,
    Provenance provenance,
    Wording wording,
    Lifecycle lifecycle,
    List<Node> contradicts) {
  /** Copies the list. */
  public Claim {
    contradicts = List.copyOf(contradicts);
  }

  /** The same claim with another lifecycle. */
  public Claim with(Lifecycle other) {
    return new Claim(id, dataset, key, content, provenance, wording, other, contradicts);
  }

  /** The same statement under another IRI, with another lifecycle and other contradictions. */
  public Claim as(Node other, Lifecycle otherLifecycle, List<Node> otherContradicts) {
    return new Claim(
        other, dataset, key, content, provenance, wording, otherLifecycle, otherContradicts);
  }

  /** The same claim with other words around it and other contradictions. */
  public Claim with(Wording other, List<Node> otherContradicts) {
    return new Claim(id, dataset, key, content, provenance, other, lifecycle, otherContradicts);
  }

  /** The same claim, recorded by somebody else or on another day. */
  public Claim recorded(Node by, LocalDate on) {
    Provenance recorded =
        new Provenance(
            provenance.statedIn(),
            provenance.statedBy(),
            provenance.locator(),
            provenance.quote(),
            by,
            on);
    return new Claim(id, dataset, key, content, recorded, wording, lifecycle, contradicts);
  }
}
