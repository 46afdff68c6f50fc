package org.vigie.web.ontology;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Label;
import org.vigie.dossier.Ref;
import org.vigie.ontology.Publication;
import org.vigie.ontology.Schema;
import org.vigie.ontology.Term;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Page;

/**
 * The lists of codes of a state, by name; the glossary is a text of its own.
 *
 * @param lists each with its codes
 */
public record CodeLists(List<CodeList> lists) {
  private static final Node GLOSSARY = Iris.code("glossary");

  /** Copies the list. */
  public CodeLists {
    lists = List.copyOf(lists);
  }

  /**
   * A list of codes.
   *
   * @param ref its name
   * @param definition what it says
   * @param properties whose values are chosen from it
   * @param codes those of a rank by rank, the greatest first, then by name
   */
  public record CodeList(Ref ref, Label definition, List<Item> properties, List<Code> codes) {
    /** Copies the lists. */
    public CodeList {
      properties = List.copyOf(properties);
      codes = List.copyOf(codes);
    }
  }

  /**
   * A code.
   *
   * @param ref its name
   * @param href its own page
   * @param definition what it means
   * @param rank its place where the order means something; empty elsewhere
   * @param uses how often a state uses it
   */
  public record Code(Ref ref, String href, Label definition, Optional<Integer> rank, int uses) {}

  /** The lists of a state, for a page. */
  public static CodeLists of(Snapshot snapshot, DossierReader reader, Page page) {
    Graph codes = snapshot.graph(Publication.CODES.graph());
    Schema schema = Schema.of(snapshot.graph(Publication.ONTOLOGY.graph()));
    Census census = Census.of(snapshot);
    Naming naming = new Naming(page, reader);
    List<CodeList> lists = new ArrayList<>();
    for (Ref list : reader.listByType(W3c.SKOS_CONCEPT_SCHEME)) {
      if (!list.node().equals(GLOSSARY) && Iris.findCode(list.node()).isPresent()) {
        lists.add(
            new CodeList(
                list,
                reader.definition(list.node()),
                naming.items(users(schema, list.node())),
                codes(codes, list.node(), reader, naming, census)));
      }
    }
    lists.sort(comparing(list -> page.say().name(list.ref()), page.lang().alphabet()));
    return new CodeLists(lists);
  }

  /** How many codes there are. */
  public int count() {
    return lists.stream().mapToInt(list -> list.codes().size()).sum();
  }

  private static List<Node> users(Schema schema, Node list) {
    return schema.properties().stream()
        .filter(term -> term.use().codeList().filter(list::equals).isPresent())
        .map(Term::node)
        .toList();
  }

  private static List<Code> codes(
      Graph codes, Node list, DossierReader reader, Naming naming, Census census) {
    return codes
        .find(Node.ANY, W3c.SKOS_IN_SCHEME, list)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .map(
            node ->
                new Code(
                    reader.ref(node),
                    naming.href(node),
                    reader.definition(node),
                    reader.findText(node, Vigie.RANK).map(Integer::valueOf),
                    census.uses(node)))
        .sorted(
            comparingInt((Code code) -> -code.rank().orElse(-1))
                .thenComparing(
                    code -> naming.say().name(code.ref()), naming.say().lang().alphabet()))
        .toList();
  }
}
