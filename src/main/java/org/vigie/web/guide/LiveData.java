package org.vigie.web.guide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.EdtfDate;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Statement;
import org.vigie.guide.Cite;
import org.vigie.guide.Figure;
import org.vigie.guide.Guide;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.Vigie;
import org.vigie.web.speech.Speech;
import org.vigie.words.Figures;
import org.vigie.words.Lang;

/** What the texts draw from one revision: the answers to their named queries, and claims. */
public final class LiveData {
  private static final int YEARS_END = 10_000;

  /** The characters of a moment that say its day. */
  private static final int DAY = 10;

  private final Guide guide;
  private final DatasetGraph data;
  private final Graph union;
  private final DossierReader reader;
  private final Speech say;
  private final boolean narrowed;
  private final Map<String, List<List<Cell>>> answers = new HashMap<>();

  /**
   * Reads a state, in the transaction of a page, for readers of a language.
   *
   * @param narrowed whether it is less than all that is known now
   */
  public LiveData(
      Guide guide, Snapshot snapshot, DossierReader reader, Speech say, boolean narrowed) {
    this.narrowed = narrowed;
    this.guide = guide;
    this.data = snapshot.dataset();
    this.union = snapshot.union();
    this.reader = reader;
    this.say = say;
  }

  /**
   * A value in words.
   *
   * @param text what is read; empty when there is none
   * @param link the thing it leads to
   * @param number whether it is a figure
   * @param foreign its language, when it is not that of the page
   */
  public record Cell(String text, @Nullable Node link, boolean number, @Nullable String foreign) {
    /** The address it leads to, as a query writes it. */
    public String code() {
      return link == null ? "" : Prefixes.shortened(link.getURI());
    }

    /** Whether its name says more than its address, and stands in no other cell of its row. */
    public boolean isNamedBeside(List<Cell> row) {
      return link != null
          && !Iris.isThing(link, "claim")
          && row.stream().noneMatch(other -> !other.equals(this) && other.text().equals(text));
    }
  }

  /** A figure by its name. */
  Figure figure(String name) {
    return guide.getFigure(name);
  }

  /** The one value of a figure. */
  Optional<Cell> value(Figure figure) {
    List<List<Cell>> rows = rows(figure, List.of("value"));
    return rows.stream().flatMap(List::stream).filter(c -> !c.text().isEmpty()).findFirst();
  }

  /** The rows of a table, a cell for each of its columns. */
  List<List<Cell>> rows(Figure figure) {
    return rows(figure, figure.columns().stream().map(Figure.Column::variable).toList());
  }

  private List<List<Cell>> rows(Figure figure, List<String> variables) {
    return answers.computeIfAbsent(figure.name(), unseen -> ask(figure, variables));
  }

  private List<List<Cell>> ask(Figure figure, List<String> variables) {
    List<List<Cell>> rows = new ArrayList<>();
    try (QueryExec exec =
        QueryExec.dataset(data)
            .query(figure.query())
            .substitution("lang", NodeFactory.createLiteralString(say.lang().tag()))
            .build()) {
      exec.select()
          .forEachRemaining(
              row -> rows.add(variables.stream().map(name -> cell(row, name)).toList()));
    }
    return rows;
  }

  /** The query of a figure as a person of a language would ask it. */
  public static String said(Figure figure, Lang lang) {
    return "# " + figure.title().in(lang) + "\n" + asked(figure, lang);
  }

  /** The same without its title. */
  static String asked(Figure figure, Lang lang) {
    String body = figure.query().replaceAll("(?m)^# (kind|title|column).*\\R", "").strip();
    return body.replace("?lang", "\"" + lang.tag() + "\"");
  }

  private Cell cell(Binding row, String name) {
    Node value = row.get(name);
    Node link = row.get(name + "Link");
    Node currency = row.get(name + "Currency");
    if (value == null) {
      return new Cell("", null, false, null);
    }
    if (!value.isLiteral()) {
      return new Cell(say.title(reader.ref(value)), link == null ? value : link, false, null);
    }
    String text = value.getLiteralLexicalForm();
    if (isNumber(value)) {
      return new Cell(number(new BigDecimal(text), currency), link, true, null);
    }
    if (name.equals("country")) {
      String country = Locale.of("", text).getDisplayCountry(say.lang().locale());
      return new Cell(country, link, false, null);
    }
    if (XSDDatatype.XSDdateTime.equals(value.getLiteralDatatype())) {
      return new Cell(say.shortDate(text.substring(0, DAY)), link, false, null);
    }
    String tag = value.getLiteralLanguage();
    if (tag.isEmpty() && EdtfDate.find(text).isPresent()) {
      return new Cell(say.shortDate(text), link, false, null);
    }
    boolean foreign = !tag.isEmpty() && !tag.equals(say.lang().tag());
    return new Cell(foreign ? text : say.set(text), link, false, foreign ? tag : null);
  }

  private String number(BigDecimal number, @Nullable Node currency) {
    if (currency != null) {
      return say.money(number, currency.getLiteralLexicalForm());
    }
    return number.scale() <= 0 && number.abs().intValue() < YEARS_END
        ? number.toPlainString()
        : Figures.of(say.lang()).number(number);
  }

  private static boolean isNumber(Node value) {
    return value.getLiteralDatatype() instanceof XSDDatatype
        && value.getLiteralDatatype().isValid(value.getLiteralLexicalForm())
        && value.getLiteralValue() instanceof Number;
  }

  /** The claims that a text names: those that stand first. */
  List<Statement> claims(Cite cite) {
    int slash = cite.about().indexOf('/');
    Node about = Iris.thing(cite.about().substring(0, slash), cite.about().substring(slash + 1));
    Node source = Iris.thing("source", cite.source());
    Node property = Iris.term(cite.property());
    return union
        .find(Node.ANY, Vigie.ABOUT, about)
        .mapWith(triple -> triple.getSubject())
        .filterKeep(claim -> union.contains(claim, Vigie.PROPERTY, property))
        .filterKeep(claim -> union.contains(claim, Vigie.STATED_IN, source))
        .mapWith(reader::readClaim)
        .toList()
        .stream()
        .sorted(
            Comparator.comparing(LiveData::isGone)
                .thenComparing(statement -> statement.node().toString()))
        .toList();
  }

  /** Whether a claim was withdrawn or set aside. */
  static boolean isGone(Statement statement) {
    return statement.standing().retractedOn() != null
        || statement.status().equals("retracted")
        || statement.status().equals("rejected");
  }

  /** Whether it is less than all that is known now, so that what is not there may be known. */
  boolean narrowed() {
    return narrowed;
  }

  DossierReader reader() {
    return reader;
  }

  Speech say() {
    return say;
  }
}
