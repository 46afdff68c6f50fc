package org.vigie.dossier;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Reads claims and sources. */
final class StatementReader {
  private final Reading reading;
  private final Map<Node, SourceCard> sources = new HashMap<>();

  StatementReader(Reading reading) {
    this.reading = reading;
  }

  /** Reads a claim; whether it is displayed is for its fact to say. */
  Statement read(Node claim) {
    Content content = content(claim);
    return new Statement(
        claim,
        new Key(
            Objects.requireNonNullElse(reading.nodeOrNull(claim, Vigie.ABOUT), claim),
            Objects.requireNonNullElse(reading.nodeOrNull(claim, Vigie.PROPERTY), claim)),
        content,
        named(content),
        origin(claim),
        new Statement.Text(
            reading.textOrNull(claim, Vigie.ORIGINAL_TEXT),
            reading.label(claim, Vigie.GLOSS),
            reading.label(claim, Vigie.NOTE),
            reading.textOrNull(claim, Vigie.VALID_FROM),
            reading.textOrNull(claim, Vigie.VALID_UNTIL)),
        standing(claim),
        false);
  }

  /** Reads a source; the same one is read once. */
  SourceCard source(Node node) {
    SourceCard known = sources.get(node);
    if (known == null) {
      known = readSource(node);
      sources.put(node, known);
    }
    return known;
  }

  private SourceCard readSource(Node node) {
    Ref publisher = reading.refOrNull(node, W3c.DCT_PUBLISHER);
    if (publisher == null) {
      publisher = reading.refOrNull(node, Vigie.PUBLISHER_NAME);
    }
    return new SourceCard(
        reading.ref(node),
        reading.textOrNull(node, W3c.DCT_LANGUAGE),
        reading.refOrNull(node, Vigie.SOURCE_TYPE),
        publisher,
        reading.textOrNull(node, Vigie.PUBLISHED_ON),
        new SourceCard.Access(
            reading.textOrNull(node, Vigie.URL),
            reading.textOrNull(node, Vigie.ARCHIVED_AT),
            reading.textOrNull(node, Vigie.ACCESSED_ON)),
        reading.refs(node, Vigie.DERIVES_FROM),
        opinions(node));
  }

  private Statement.Origin origin(Node claim) {
    return new Statement.Origin(
        reading.list(claim, Vigie.STATED_IN).stream().map(this::source).toList(),
        reading.refOrNull(claim, Vigie.STATED_BY),
        reading.textOrNull(claim, Vigie.LOCATOR),
        reading.nodeOrNull(claim, Vigie.QUOTE),
        reading.refOrNull(claim, Vigie.RECORDED_BY),
        reading.textOrNull(claim, Vigie.RECORDED_ON));
  }

  private Statement.Standing standing(Node claim) {
    return new Statement.Standing(
        code(claim, Vigie.STATUS, "status-unreviewed"),
        code(claim, Vigie.CONFIDENCE, "conf-unassessed"),
        reading.refOrNull(claim, Vigie.SOURCE_RELIABILITY),
        opinions(claim),
        Reply.to(claim, reading),
        evidence(claim),
        reading.textOrNull(claim, Vigie.RETRACTED_ON),
        reading.refOrNull(claim, Vigie.RETRACTION_REASON));
  }

  /** A claim without an assessment is unreviewed (model.md section 3, step 2). */
  private Ref code(Node claim, Node predicate, String otherwise) {
    return reading
        .find(claim, predicate)
        .map(reading::ref)
        .orElseGet(() -> reading.ref(Iris.code(otherwise)));
  }

  private List<Statement.Evidence> evidence(Node claim) {
    return reading.listSubjects(Vigie.EVIDENCE_FOR, claim).stream()
        .flatMap(
            line ->
                reading.refs(line, Vigie.EVIDENCE_FROM).stream()
                    .map(
                        from ->
                            new Statement.Evidence(
                                line,
                                from,
                                reading.refOrNull(line, Vigie.DIRECTION),
                                reading.refOrNull(line, Vigie.STRENGTH),
                                reading.label(line, Vigie.RATIONALE))))
        .toList();
  }

  private List<Opinion> opinions(Node assessed) {
    return reading.listSubjects(Vigie.ASSESSES, assessed).stream()
        .map(this::opinion)
        .sorted(
            comparing(Opinion::on, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                .reversed())
        .toList();
  }

  private Opinion opinion(Node node) {
    return new Opinion(
        reading.ref(node),
        Stream.of(Vigie.GIVES_STATUS, Vigie.GIVES_CONFIDENCE, Vigie.GIVES_RELIABILITY)
            .flatMap(predicate -> reading.refs(node, predicate).stream())
            .toList(),
        reading.label(node, Vigie.RATIONALE),
        reading.refOrNull(node, Vigie.ASSESSED_BY),
        reading.refOrNull(node, Vigie.ON_BEHALF_OF),
        reading.textOrNull(node, Vigie.ASSESSED_ON));
  }

  private Content content(Node claim) {
    Content.Measure measure =
        new Content.Measure(
            reading.textOrNull(claim, Vigie.CURRENCY), reading.nodeOrNull(claim, Vigie.UNIT));
    Node value = reading.nodeOrNull(claim, Vigie.VALUE);
    if (value != null) {
      return new Content.Exact(
          value, measure, isTrue(claim, Vigie.APPROXIMATE), isTrue(claim, Vigie.DENIES));
    }
    Node min = reading.nodeOrNull(claim, Vigie.VALUE_MIN);
    Node max = reading.nodeOrNull(claim, Vigie.VALUE_MAX);
    if (min != null && max != null) {
      return new Content.Range(min, max, measure);
    }
    Node state = reading.nodeOrNull(claim, Vigie.VALUE_STATE);
    return new Content.Absence(state == null ? Iris.code("value-unknown") : state);
  }

  private boolean isTrue(Node claim, Node predicate) {
    return reading.findText(claim, predicate).filter(text -> text.matches("true|1")).isPresent();
  }

  private @Nullable Ref named(Content content) {
    return switch (content) {
      case Content.Exact exact when exact.value().isURI() -> reading.ref(exact.value());
      case Content.Absence absence -> reading.ref(absence.state());
      case Content.Exact exact -> null;
      case Content.Range range -> null;
    };
  }
}
