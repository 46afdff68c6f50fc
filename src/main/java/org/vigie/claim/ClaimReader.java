package org.vigie.claim;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.vocab.Vigie;

/**
 * Reads claims and opinions back from a graph that the gate admitted. Lists come out in a fixed
 * order, whatever the order of the triples.
 */
public final class ClaimReader {
  private final Graph graph;

  /** Reads from a graph. */
  public ClaimReader(Graph graph) {
    this.graph = graph;
  }

  /**
   * A claim.
   *
   * @param dataset the named graph that holds it
   * @throws IllegalArgumentException when the graph does not describe it as a claim
   */
  public Claim claim(Node id, Node dataset) {
    return new Claim(
        id,
        dataset,
        new Key(get(id, Vigie.ABOUT), get(id, Vigie.PROPERTY)),
        content(id),
        new Provenance(
            list(id, Vigie.STATED_IN),
            orNull(id, Vigie.STATED_BY),
            text(id, Vigie.LOCATOR),
            orNull(id, Vigie.QUOTE),
            get(id, Vigie.RECORDED_BY),
            LocalDate.parse(get(id, Vigie.RECORDED_ON).getLiteralLexicalForm())),
        new Wording(text(id, Vigie.ORIGINAL_TEXT), list(id, Vigie.GLOSS), list(id, Vigie.NOTE)),
        new Lifecycle(
            date(id, Vigie.VALID_FROM),
            date(id, Vigie.VALID_UNTIL),
            orNull(id, Vigie.SUPERSEDES),
            day(id, Vigie.RETRACTED_ON),
            orNull(id, Vigie.RETRACTION_REASON)),
        list(id, Vigie.CONTRADICTS));
  }

  /** An opinion on a claim. */
  public Assessment assessment(Node id) {
    return new Assessment(
        id,
        get(id, Vigie.ASSESSES),
        get(id, Vigie.GIVES_STATUS),
        get(id, Vigie.GIVES_CONFIDENCE),
        list(id, Vigie.RATIONALE),
        get(id, Vigie.ASSESSED_BY),
        orNull(id, Vigie.ON_BEHALF_OF),
        LocalDate.parse(get(id, Vigie.ASSESSED_ON).getLiteralLexicalForm()));
  }

  /** An opinion on a source. */
  public SourceAssessment sourceAssessment(Node id) {
    return new SourceAssessment(
        id,
        get(id, Vigie.ASSESSES),
        get(id, Vigie.GIVES_RELIABILITY),
        list(id, Vigie.RATIONALE),
        get(id, Vigie.ASSESSED_BY),
        orNull(id, Vigie.ON_BEHALF_OF),
        LocalDate.parse(get(id, Vigie.ASSESSED_ON).getLiteralLexicalForm()));
  }

  /** The withdrawal of a claim. */
  public Retraction retraction(Node claim) {
    return new Retraction(
        claim,
        LocalDate.parse(get(claim, Vigie.RETRACTED_ON).getLiteralLexicalForm()),
        get(claim, Vigie.RETRACTION_REASON));
  }

  /** What consolidation needs to know of a source; an undescribed one has no type, date or root. */
  public SourceRecord source(Node id) {
    return new SourceRecord(
        id,
        orNull(id, Vigie.SOURCE_TYPE),
        date(id, Vigie.PUBLISHED_ON),
        list(id, Vigie.DERIVES_FROM));
  }

  private Content content(Node id) {
    Optional<Node> state = find(id, Vigie.VALUE_STATE);
    if (state.isPresent()) {
      return new Content.Absence(state.get());
    }
    Content.Measure measure = new Content.Measure(text(id, Vigie.CURRENCY), orNull(id, Vigie.UNIT));
    Optional<Node> value = find(id, Vigie.VALUE);
    return value.isPresent()
        ? new Content.Exact(
            value.get(), measure, flag(id, Vigie.APPROXIMATE), flag(id, Vigie.DENIES))
        : new Content.Range(get(id, Vigie.VALUE_MIN), get(id, Vigie.VALUE_MAX), measure);
  }

  private List<Node> list(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toList().stream()
        .sorted(comparing(Node::toString))
        .toList();
  }

  private Optional<Node> find(Node subject, Node property) {
    return list(subject, property).stream().findFirst();
  }

  private Node get(Node subject, Node property) {
    return find(subject, property)
        .orElseThrow(() -> new IllegalArgumentException(subject + " has no " + property));
  }

  private @Nullable Node orNull(Node subject, Node property) {
    return find(subject, property).orElse(null);
  }

  private @Nullable String text(Node subject, Node property) {
    return find(subject, property).map(Node::getLiteralLexicalForm).orElse(null);
  }

  private boolean flag(Node subject, Node property) {
    return find(subject, property)
        .map(Node::getLiteralLexicalForm)
        .filter(text -> text.equals("true") || text.equals("1"))
        .isPresent();
  }

  private @Nullable EdtfDate date(Node subject, Node property) {
    return find(subject, property)
        .flatMap(text -> EdtfDate.find(text.getLiteralLexicalForm()))
        .orElse(null);
  }

  private @Nullable LocalDate day(Node subject, Node property) {
    return find(subject, property)
        .map(text -> LocalDate.parse(text.getLiteralLexicalForm()))
        .orElse(null);
  }
}
