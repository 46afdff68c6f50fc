package org.vigie.web.ontology;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.dossier.DossierReader;
import org.vigie.ontology.Publication;
import org.vigie.ontology.Rule;
import org.vigie.ontology.Rules;
import org.vigie.ontology.Schema;
import org.vigie.ontology.Term;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.web.page.Page;

/**
 * The ontology of a state as a document: its classes by family, each with its properties.
 *
 * @param families in the order of reading
 * @param rest the properties of no class
 * @param diagrams what the classes have to do with one another
 * @param counts how many classes, relations, attributes and annotations there are
 */
public record Vocabulary(
    List<Family> families, List<TermCard> rest, List<ClassDiagram> diagrams, Counts counts) {
  private static final String CONTRACTS = "contracts";

  /** Which families each drawing shows. */
  private static final Map<String, List<String>> DRAWN = drawn();

  /** Copies the lists. */
  public Vocabulary {
    families = List.copyOf(families);
    rest = List.copyOf(rest);
    diagrams = List.copyOf(diagrams);
  }

  /** How many terms there are. */
  public record Counts(int classes, int claimable, int others) {}

  /** Some classes that belong together. */
  public record Family(String key, List<Chapter> chapters) {
    /** Copies the list. */
    public Family {
      chapters = List.copyOf(chapters);
    }
  }

  /** A class with its properties. */
  public record Chapter(TermCard card, List<TermCard> properties) {
    /** Copies the list. */
    public Chapter {
      properties = List.copyOf(properties);
    }
  }

  /** The vocabulary of a state, for a page. */
  public static Vocabulary of(Snapshot snapshot, DossierReader reader, Page page) {
    Graph ontology = snapshot.graph(Publication.ONTOLOGY.graph());
    Schema schema = Schema.of(ontology);
    List<Rule> rules = Rules.list(snapshot.graph(Publication.SHAPES.graph()));
    Naming naming = new Naming(page, reader);
    TermWriter writer =
        new TermWriter(
            schema,
            rules,
            Census.of(snapshot),
            snapshot.union(),
            naming,
            new RuleWords(page, naming));
    Map<String, List<Term>> properties = byClass(schema, naming);
    List<Family> families = new ArrayList<>();
    placed(schema)
        .forEach(
            (key, classes) ->
                families.add(
                    new Family(
                        key,
                        classes.stream()
                            .map(
                                each ->
                                    new Chapter(
                                        writer.card(each), cards(writer, properties, name(each))))
                            .toList())));
    List<Term> claimable =
        schema.properties().stream().filter(term -> term.use().claimable()).toList();
    return new Vocabulary(
        families.stream().filter(family -> !family.chapters().isEmpty()).toList(),
        cards(writer, properties, ""),
        diagrams(schema, rules, naming),
        new Counts(
            schema.classes().size(),
            claimable.size(),
            schema.properties().size() - claimable.size()));
  }

  /** Whether the state has no ontology. */
  public boolean isEmpty() {
    return counts.classes() == 0;
  }

  private static List<TermCard> cards(
      TermWriter writer, Map<String, List<Term>> properties, String name) {
    return properties.getOrDefault(name, List.of()).stream().map(writer::card).toList();
  }

  /** The classes by family; one that has none yet is of the last. */
  private static Map<String, List<Term>> placed(Schema schema) {
    Map<String, List<Term>> placed = new LinkedHashMap<>();
    List<Term> left = new ArrayList<>(schema.classes());
    Families.all()
        .forEach(
            (key, names) -> {
              List<Term> found =
                  names.stream().flatMap(name -> schema.find(Iris.term(name)).stream()).toList();
              left.removeAll(found);
              placed.put(key, new ArrayList<>(found));
            });
    placed.values().stream().skip(placed.size() - 1L).forEach(last -> last.addAll(left));
    return placed;
  }

  /** The properties by the first of their classes, in the order of the page; each by its name. */
  private static Map<String, List<Term>> byClass(Schema schema, Naming naming) {
    List<String> order =
        placed(schema).values().stream().flatMap(List::stream).map(Vocabulary::name).toList();
    Map<String, List<Term>> byClass = new LinkedHashMap<>();
    schema.properties().stream()
        .sorted(comparing(term -> naming.item(term.node()).text(), naming.say().lang().alphabet()))
        .forEach(
            term ->
                byClass.computeIfAbsent(home(term, order), unseen -> new ArrayList<>()).add(term));
    return byClass;
  }

  private static String home(Term property, List<String> order) {
    List<String> domains =
        property.domains().stream().map(Iris::findTerm).flatMap(Optional::stream).toList();
    return order.stream().filter(domains::contains).findFirst().orElse("");
  }

  private static String name(Term term) {
    return Iris.findTerm(term.node()).orElse("");
  }

  private static List<ClassDiagram> diagrams(Schema schema, List<Rule> rules, Naming naming) {
    Map<String, List<Term>> placed = placed(schema);
    List<ClassDiagram> diagrams = new ArrayList<>();
    DRAWN.forEach(
        (key, families) -> {
          List<Node> classes =
              families.stream()
                  .flatMap(family -> placed.getOrDefault(family, List.of()).stream())
                  .map(Term::node)
                  .toList();
          ClassDiagram diagram =
              ClassDiagram.of(key, new ClassRelations(schema, rules, naming).list(classes), naming);
          if (!diagram.boxes().isEmpty()) {
            diagrams.add(diagram);
          }
        });
    return diagrams;
  }

  private static Map<String, List<String>> drawn() {
    Map<String, List<String>> drawn = new LinkedHashMap<>();
    drawn.put(CONTRACTS, List.of(CONTRACTS, "actors", "evidence"));
    drawn.put("judgement", List.of("judgement", "claims"));
    return drawn;
  }
}
