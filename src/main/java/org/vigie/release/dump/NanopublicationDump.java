package org.vigie.release.dump;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.Vigie;

/**
 * Each claim as a nanopublication: what it says, where that comes from, and who recorded it, in a
 * graph each, under identifiers that begin with the claim's own.
 */
final class NanopublicationDump {
  private static final String NP = "http://www.nanopub.org/nschema#";

  /** What belongs to the content of a claim beside the statement that it makes. */
  private static final Set<String> CONTENT =
      Set.of(
          iri(Vigie.ABOUT.getURI()),
          iri(Vigie.PROPERTY.getURI()),
          iri(Vigie.VALUE.getURI()),
          iri(Vigie.VALUE_MIN.getURI()),
          iri(Vigie.VALUE_MAX.getURI()),
          iri(Vigie.VALUE_STATE.getURI()),
          iri(Vigie.DENIES.getURI()),
          iri(Vigie.APPROXIMATE.getURI()),
          iri(Vigie.CURRENCY.getURI()),
          iri(Vigie.UNIT.getURI()),
          iri(Vigie.VALID_FROM.getURI()),
          iri(Vigie.VALID_UNTIL.getURI()));

  private static final Set<String> RECORD =
      Set.of(iri(Vigie.RECORDED_BY.getURI()), iri(Vigie.RECORDED_ON.getURI()));

  private final Writer out;
  private final TurtleTerms terms;
  private final String release;

  private NanopublicationDump(Writer out, TurtleTerms terms, String release) {
    this.out = out;
    this.terms = terms;
    this.release = release;
  }

  /**
   * Writes all claims.
   *
   * @param release the IRI of the release that they are part of
   */
  static long write(CanonicalFile view, String release, Writer out) throws IOException {
    Map<String, String> prefixes = new LinkedHashMap<>(Prefixes.map());
    prefixes.put("np", NP);
    TurtleWriter.prefixes(prefixes, out);
    NanopublicationDump dump =
        new NanopublicationDump(out, new TurtleTerms(prefixes), Token.of(release));
    view.forEachSubject(
        block -> {
          var claim = ClaimBlock.find(block);
          if (claim.isPresent()) {
            dump.write(claim.get());
          }
        });
    return 0;
  }

  private void write(ClaimBlock claim) throws IOException {
    String np = part(claim, "np");
    String assertion = part(claim, "assertion");
    String provenance = part(claim, "provenance");
    String info = part(claim, "pubinfo");
    out.write(part(claim, "Head") + " {\n  " + np + " a np:Nanopublication ;\n");
    out.write("    np:hasAssertion " + assertion + " ;\n    np:hasProvenance " + provenance);
    out.write(" ;\n    np:hasPublicationInfo " + info + " .\n}\n" + assertion + " {\n");
    boolean denied = !claim.list("denies").isEmpty();
    if (claim.findTriple().isPresent() && !denied) {
      Statement made = claim.findTriple().get();
      out.write("  " + terms.term(made.subject()) + " " + terms.predicate(made.predicate()));
      out.write(" " + terms.term(made.object()) + " .\n");
    }
    describe(claim.statements().stream().filter(s -> CONTENT.contains(s.predicate())).toList());
    out.write("}\n" + provenance + " {\n");
    provenance(claim, assertion);
    describe(
        claim.statements().stream()
            .filter(s -> !CONTENT.contains(s.predicate()) && !RECORD.contains(s.predicate()))
            .toList());
    out.write("}\n" + info + " {\n");
    publication(claim, np);
    describe(claim.statements().stream().filter(s -> RECORD.contains(s.predicate())).toList());
    out.write("}\n\n");
  }

  private void provenance(ClaimBlock claim, String assertion) throws IOException {
    out.write("  " + assertion + " prov:wasDerivedFrom " + terms.term(claim.claim()));
    for (String source : claim.list("statedIn")) {
      out.write(" , " + terms.term(source));
    }
    for (String speaker : claim.list("statedBy")) {
      out.write(" ;\n    prov:wasAttributedTo " + terms.term(speaker));
    }
    out.write(" .\n");
  }

  private void publication(ClaimBlock claim, String np) throws IOException {
    out.write("  " + np + " dct:isPartOf " + terms.term(release));
    for (String day : claim.list("recordedOn")) {
      out.write(" ;\n    dct:created " + terms.term(day));
    }
    for (String person : claim.list("recordedBy")) {
      out.write(" ;\n    dct:creator " + terms.term(person));
    }
    out.write(" .\n");
  }

  private void describe(List<Statement> statements) throws IOException {
    TurtleWriter turtle = new TurtleWriter(out, terms, "  ");
    for (Statement statement : statements) {
      turtle.write(statement);
    }
    turtle.end();
  }

  private String part(ClaimBlock claim, String name) {
    return Token.of(Token.text(claim.claim()) + "#" + name);
  }

  private static String iri(String iri) {
    return Token.of(iri);
  }
}
