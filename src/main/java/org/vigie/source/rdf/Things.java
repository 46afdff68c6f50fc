package org.vigie.source.rdf;

import static java.util.Comparator.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.claim.Lifecycle;
import org.vigie.claim.PropertySpec;
import org.vigie.claim.Provenance;
import org.vigie.claim.Wording;
import org.vigie.source.Directory;
import org.vigie.source.Literals;
import org.vigie.source.Problem;
import org.vigie.source.Reference;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * Things with their names, and plain facts about them. A fact becomes a claim of the dataset's own
 * source, with an assessment that says how little that is worth: nobody has read where it comes
 * from.
 */
final class Things {
  private final Reference reference;
  private final Directory directory;
  private final Convert convert;
  private final DatasetSource source;
  private final List<Node> reasons;
  private final UnaryOperator<Node> named;

  /**
   * Reads things.
   *
   * @param named the IRI that a claim of the document has got
   */
  Things(
      Reference reference, Directory directory, DatasetSource source, UnaryOperator<Node> named) {
    this.named = named;
    this.reference = reference;
    this.directory = directory;
    this.convert = new Convert(reference, directory);
    this.source = source;
    this.reasons =
        List.of(
            Literals.text(Words.of(Problem.class, Lang.FR).say("rdf.plain.reason"), "fr"),
            Literals.text(Words.of(Problem.class, Lang.EN).say("rdf.plain.reason"), "en"));
  }

  void read(Said said, Account account) {
    boolean known = isKnown(said.subject());
    if (!known) {
      displayName(said)
          .map(line -> Literals.string(line.object().getLiteralLexicalForm()))
          .ifPresent(name -> account.declare(said.subject(), Vigie.NAME, name));
    }
    for (Said.Line line : said.lines()) {
      Node predicate = line.predicate();
      Optional<PropertySpec> spec = reference.properties().find(predicate);
      if (isNameOrDescription(predicate)) {
        declare(said, line, known, account);
      } else if (spec.isPresent()) {
        fact(said, line, spec.get(), account);
      } else if (predicate.equals(Vigie.CURRENCY) || predicate.equals(Vigie.UNIT)) {
        account.frame(said, line);
      } else if (Vocabulary.IDENTITY.contains(predicate)) {
        account.left(said, line, "rdf.left.identity");
      } else if (Vocabulary.DERIVED.contains(predicate)) {
        account.left(said, line, "rdf.left.derived");
      } else {
        account.left(said, line, "rdf.left.predicate", Account.written(predicate));
      }
    }
  }

  private static boolean isNameOrDescription(Node predicate) {
    return Vocabulary.NAMING.contains(predicate) || Vocabulary.DESCRIBING.contains(predicate);
  }

  /** A thing that is declared here keeps the name that it has here. */
  private boolean isKnown(Node subject) {
    return Iris.findThing(subject)
        .flatMap(thing -> directory.find(thing.type(), thing.slug()))
        .filter(subject::equals)
        .isPresent();
  }

  private void declare(Said said, Said.Line line, boolean known, Account account) {
    Node subject = said.subject();
    Node object = line.object();
    if (known) {
      account.left(said, line, "rdf.left.known");
    } else if (!Vocabulary.NAMING.contains(line.predicate())) {
      boolean comment = line.predicate().equals(W3c.RDFS_COMMENT);
      account.declare(
          subject, comment ? W3c.DCT_DESCRIPTION : line.predicate(), named.apply(object));
      account.says(said, line, subject);
    } else if (object.isLiteral()) {
      Node plain = Literals.string(object.getLiteralLexicalForm());
      if (!object.getLiteralLanguage().isEmpty()) {
        account.declare(subject, W3c.RDFS_LABEL, object);
      } else if (!account.declares(subject, Vigie.NAME, plain)) {
        account.declare(subject, W3c.RDFS_LABEL, plain);
      }
      account.says(said, line, subject);
    } else {
      account.left(said, line, "rdf.left.predicate", Account.written(line.predicate()));
    }
  }

  /**
   * The display name: the one that is meant as such, without a language before French, then any.
   */
  private static Optional<Said.Line> displayName(Said said) {
    return said.lines().stream()
        .filter(line -> Vocabulary.NAMING.contains(line.predicate()))
        .filter(line -> line.object().isLiteral())
        .min(
            comparing((Said.Line line) -> !line.predicate().equals(Vigie.NAME))
                .thenComparing(line -> !line.object().getLiteralLanguage().isEmpty())
                .thenComparing(line -> !line.object().getLiteralLanguage().equals("fr"))
                .thenComparing(line -> line.object().toString()));
  }

  private void fact(Said said, Said.Line line, PropertySpec spec, Account account) {
    String kind = Iris.findCode(spec.valueKind()).orElse("");
    Convert.Outcome outcome = convert.value(spec, line.object());
    if (outcome instanceof Convert.Outcome.No no) {
      refuse(said, line, no.key(), account);
      return;
    }
    Content.Measure measure = Content.Measure.NONE;
    if (kind.equals("kind-money")) {
      Optional<String> currency = currency(said);
      if (currency.isEmpty()) {
        refuse(said, line, "rdf.currency", account);
        return;
      }
      measure = Content.Measure.ofCurrency(currency.get());
    } else if (kind.equals("kind-count")) {
      measure = new Content.Measure(null, said.only(Vigie.UNIT).filter(Node::isURI).orElse(null));
    }
    Node value = ((Convert.Outcome.Value) outcome).node();
    account.says(said, line, claim(said, line, value, measure, account));
  }

  private static Optional<String> currency(Said said) {
    return said.only(Vigie.CURRENCY)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .filter(code -> code.matches("[A-Z]{3}"));
  }

  private Node claim(
      Said said, Said.Line line, Node value, Content.Measure measure, Account account) {
    source.declare(account);
    Node dataset = account.consignment().graph();
    Key key = new Key(said.subject(), line.predicate());
    Content content = new Content.Exact(value, measure, false, false);
    Node by = account.consignment().by();
    Provenance provenance =
        new Provenance(
            List.of(source.node()),
            null,
            said.subject().getURI() + " " + Account.written(line.predicate()),
            null,
            by,
            account.consignment().on());
    Node id = ClaimId.of(dataset, key, content, provenance, Lifecycle.OPEN);
    String original = line.object().isLiteral() ? line.object().getLiteralLexicalForm() : null;
    boolean cleaned =
        original != null && value.isLiteral() && !original.equals(value.getLiteralLexicalForm());
    account.add(
        new Claim(
            id,
            dataset,
            key,
            content,
            provenance,
            new Wording(cleaned ? original : null, List.of(), List.of()),
            Lifecycle.OPEN,
            List.of()),
        account.place(line));
    account.add(
        new Assessment(
            Iris.thing("assessment", ClaimId.hash("rdf plain " + id)),
            id,
            Iris.code("status-unreviewed"),
            Iris.code("conf-low"),
            reasons,
            Iris.thing("actor", "vigie"),
            null,
            account.consignment().on()),
        account.place(line));
    return id;
  }

  private void refuse(Said said, Said.Line line, String key, Account account) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("about", said.subject().getURI());
    row.put("property", Iris.findTerm(line.predicate()).orElse(line.predicate().getURI()));
    Node object = line.object();
    row.put("value", object.isLiteral() ? object.getLiteralLexicalForm() : object.toString());
    if (object.isLiteral() && !object.getLiteralLanguage().isEmpty()) {
      row.put("language", object.getLiteralLanguage());
    }
    row.put("source", source.node().getURI());
    Problem problem =
        Problem.of(
            account.place(line), key, Account.written(object), Account.written(line.predicate()));
    account.unreadable(said, line, problem, row);
  }
}
