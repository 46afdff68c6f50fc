package org.vigie.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Writes claims and opinions as triples ({@code design/model.md} sections 2.3 and 2.4). */
public final class ClaimGraph {
  private ClaimGraph() {}

  /** The triples of a claim; what {@link ClaimReader} reads back. */
  public static List<Triple> triples(Claim claim) {
    Description of = new Description(claim.id());
    of.add(W3c.RDF_TYPE, Vigie.CLAIM);
    of.add(Vigie.ABOUT, claim.key().subject());
    of.add(Vigie.PROPERTY, claim.key().property());
    content(of, claim.content());
    provenance(of, claim.provenance());
    of.addString(Vigie.ORIGINAL_TEXT, claim.wording().originalText());
    of.addAll(Vigie.GLOSS, claim.wording().glosses());
    of.addAll(Vigie.NOTE, claim.wording().notes());
    lifecycle(of, claim.lifecycle());
    of.addAll(Vigie.CONTRADICTS, claim.contradicts());
    return of.triples();
  }

  /** The triples of an opinion on a claim. */
  public static List<Triple> triples(Assessment assessment) {
    Description of = new Description(assessment.id());
    of.add(W3c.RDF_TYPE, Vigie.ASSESSMENT);
    of.add(Vigie.ASSESSES, assessment.claim());
    of.add(Vigie.GIVES_STATUS, assessment.status());
    of.add(Vigie.GIVES_CONFIDENCE, assessment.confidence());
    of.addAll(Vigie.RATIONALE, assessment.rationale());
    of.add(Vigie.ASSESSED_BY, assessment.assessedBy());
    of.add(Vigie.ON_BEHALF_OF, assessment.onBehalfOf());
    of.addDay(Vigie.ASSESSED_ON, assessment.assessedOn());
    return of.triples();
  }

  /** The triples of an opinion on a source. */
  public static List<Triple> triples(SourceAssessment assessment) {
    Description of = new Description(assessment.id());
    of.add(W3c.RDF_TYPE, Vigie.SOURCE_ASSESSMENT);
    of.add(Vigie.ASSESSES, assessment.source());
    of.add(Vigie.GIVES_RELIABILITY, assessment.reliability());
    of.addAll(Vigie.RATIONALE, assessment.rationale());
    of.add(Vigie.ASSESSED_BY, assessment.assessedBy());
    of.add(Vigie.ON_BEHALF_OF, assessment.onBehalfOf());
    of.addDay(Vigie.ASSESSED_ON, assessment.assessedOn());
    return of.triples();
  }

  /** The triples that a withdrawal adds to its claim. */
  public static List<Triple> triples(Retraction retraction) {
    Description of = new Description(retraction.claim());
    of.addDay(Vigie.RETRACTED_ON, retraction.on());
    of.add(Vigie.RETRACTION_REASON, retraction.reason());
    return of.triples();
  }

  private static void content(Description of, Content content) {
    switch (content) {
      case Content.Exact exact -> {
        of.add(Vigie.VALUE, exact.value());
        measure(of, exact.measure());
        of.addFlag(Vigie.APPROXIMATE, exact.approximate());
        of.addFlag(Vigie.DENIES, exact.denied());
      }
      case Content.Range range -> {
        of.add(Vigie.VALUE_MIN, range.min());
        of.add(Vigie.VALUE_MAX, range.max());
        measure(of, range.measure());
      }
      case Content.Absence absence -> of.add(Vigie.VALUE_STATE, absence.state());
    }
  }

  private static void measure(Description of, Content.Measure measure) {
    of.addString(Vigie.CURRENCY, measure.currency());
    of.add(Vigie.UNIT, measure.unit());
  }

  private static void provenance(Description of, Provenance provenance) {
    of.addAll(Vigie.STATED_IN, provenance.statedIn());
    of.add(Vigie.STATED_BY, provenance.statedBy());
    of.addString(Vigie.LOCATOR, provenance.locator());
    of.add(Vigie.QUOTE, provenance.quote());
    of.add(Vigie.RECORDED_BY, provenance.recordedBy());
    of.addDay(Vigie.RECORDED_ON, provenance.recordedOn());
  }

  private static void lifecycle(Description of, Lifecycle lifecycle) {
    of.addDate(Vigie.VALID_FROM, lifecycle.validFrom());
    of.addDate(Vigie.VALID_UNTIL, lifecycle.validUntil());
    of.add(Vigie.SUPERSEDES, lifecycle.supersedes());
    of.addDay(Vigie.RETRACTED_ON, lifecycle.retractedOn());
    of.add(Vigie.RETRACTION_REASON, lifecycle.retractionReason());
  }

  /** The triples of one subject, as they are said; what is absent is not said. */
  private static final class Description {
    private final Node subject;
    private final List<Triple> triples = new ArrayList<>();

    Description(Node subject) {
      this.subject = subject;
    }

    void add(Node property, @Nullable Node value) {
      if (value != null) {
        triples.add(Triple.create(subject, property, value));
      }
    }

    void addAll(Node property, List<Node> values) {
      values.forEach(value -> add(property, value));
    }

    void addString(Node property, @Nullable String text) {
      add(property, text == null ? null : NodeFactory.createLiteralString(text));
    }

    void addDate(Node property, @Nullable EdtfDate date) {
      addString(property, date == null ? null : date.text());
    }

    void addDay(Node property, @Nullable LocalDate day) {
      add(
          property,
          day == null ? null : NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
    }

    void addFlag(Node property, boolean flag) {
      add(property, flag ? NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean) : null);
    }

    List<Triple> triples() {
      return List.copyOf(triples);
    }
  }
}
