package org.vigie.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;
import org.vigie.claim.Key;
import org.vigie.claim.Lifecycle;
import org.vigie.claim.Provenance;
import org.vigie.claim.SourceAssessment;
import org.vigie.claim.SourceRecord;
import org.vigie.claim.Wording;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/** What is said of one contract, line by line; a line can be qualified after it is written. */
final class Said {
  static final Node CONTRACT = AnyKnowledge.contract("adie");
  private static final LocalDate DAY = AnyKnowledge.AS_OF.minusDays(1);

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, String> published = new LinkedHashMap<>();

  Line amount(String euros, String source) {
    return invested(euros, "EUR", source);
  }

  Line invested(String amount, String currency, String source) {
    return add(
        "investedAmount", exact(decimal(amount), Content.Measure.ofCurrency(currency)), source);
  }

  Line pounds(String pounds, String source) {
    return add(
        "maxOutcomePayment", exact(decimal(pounds), Content.Measure.ofCurrency("GBP")), source);
  }

  Line range(String min, String max, String source) {
    return add(
        "investedAmount",
        new Content.Range(decimal(min), decimal(max), Content.Measure.ofCurrency("EUR")),
        source);
  }

  Line date(String date, String source) {
    return add(
        "signatureDate",
        exact(NodeFactory.createLiteralString(date), Content.Measure.NONE),
        source);
  }

  Line investor(String actor, String source) {
    return add("hasInvestor", exact(AnyKnowledge.actor(actor), Content.Measure.NONE), source);
  }

  Line absence(String state, String source) {
    return add("investedAmount", new Content.Absence(Iris.code("value-" + state)), source);
  }

  Said published(String source, String date) {
    published.put(source, date);
    return this;
  }

  Knowledge knowledge() {
    Map<Node, SourceRecord> sources = new LinkedHashMap<>();
    for (Line line : lines) {
      String date = published.get(line.source);
      sources.put(
          source(line.source),
          new SourceRecord(
              source(line.source),
              Iris.code(line.party ? "src-party" : "src-press"),
              date == null ? null : new EdtfDate(date),
              line.root == null ? List.of() : List.of(source(line.root))));
    }
    return new Knowledge(
        lines.stream().map(Line::claim).toList(),
        lines.stream().flatMap(line -> line.opinions.stream()).toList(),
        lines.stream().flatMap(line -> line.sourceOpinions.stream()).toList(),
        sources,
        Map.of());
  }

  private Line add(String property, Content content, String source) {
    Line line = new Line(lines.size(), Iris.term(property), content, source);
    lines.add(line);
    return line;
  }

  private static Content exact(Node value, Content.Measure measure) {
    return new Content.Exact(value, measure, false, false);
  }

  private static Node decimal(String number) {
    return NodeFactory.createLiteralDT(number, XSDDatatype.XSDdecimal);
  }

  private static Node source(String name) {
    return Iris.thing("source", name);
  }

  /** One claim. */
  static final class Line {
    private final Node id;
    private final Node property;
    private final String source;
    private final List<Assessment> opinions = new ArrayList<>();
    private final List<SourceAssessment> sourceOpinions = new ArrayList<>();
    private Content content;
    private Lifecycle lifecycle = Lifecycle.OPEN;
    private @Nullable String root;
    private boolean party;

    private Line(int number, Node property, Content content, String source) {
      this.id = Iris.thing("claim", "c" + number);
      this.property = property;
      this.content = content;
      this.source = source;
    }

    Line status(String status) {
      return opinion(status, "unassessed");
    }

    Line confidence(String confidence) {
      String status = Iris.findCode(opinions.getLast().status()).orElseThrow();
      opinions.clear();
      return opinion(status.replace("status-", ""), confidence);
    }

    private Line opinion(String status, String confidence) {
      opinions.add(AnyKnowledge.opinion(id, status, confidence, AnyKnowledge.actor("vigie"), DAY));
      return this;
    }

    Line reliability(String level) {
      sourceOpinions.add(
          new SourceAssessment(
              Iris.thing("assessment", source + level),
              Said.source(source),
              Iris.code("rel-" + level),
              List.of(),
              AnyKnowledge.actor("vigie"),
              null,
              DAY));
      return this;
    }

    Line about() {
      return mark(true, false);
    }

    Line denied() {
      return mark(false, true);
    }

    private Line mark(boolean about, boolean denied) {
      Content.Exact exact = (Content.Exact) content;
      content = new Content.Exact(exact.value(), exact.measure(), about, denied);
      return this;
    }

    Line copyOf(String other) {
      root = other;
      return this;
    }

    Line party() {
      party = true;
      return this;
    }

    Line replaces(Line other) {
      lifecycle = new Lifecycle(null, null, other.id, null, null);
      return this;
    }

    Line from(String date) {
      lifecycle = new Lifecycle(new EdtfDate(date), null, null, null, null);
      return this;
    }

    Line until(String date) {
      lifecycle = new Lifecycle(null, new EdtfDate(date), null, null, null);
      return this;
    }

    private Claim claim() {
      return new Claim(
          id,
          Graphs.dataset("panorama"),
          new Key(CONTRACT, property),
          content,
          new Provenance(
              List.of(Said.source(source)), null, null, null, AnyKnowledge.actor("lea"), DAY),
          Wording.NONE,
          lifecycle,
          List.of());
    }
  }
}
