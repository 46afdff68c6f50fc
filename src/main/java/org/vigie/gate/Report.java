package org.vigie.gate;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.Place;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * Findings told to people and to programs: equal ones together with their number, what to mend
 * first on top.
 */
public final class Report {
  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final int EXAMPLES = 3;

  private final List<Finding> findings;
  private final Map<Node, Place> places;

  /** A report of findings, with the place where each node was read. */
  public Report(List<Finding> findings, Map<Node, Place> places) {
    this.findings = List.copyOf(findings);
    this.places = Map.copyOf(places);
  }

  /**
   * The lines of a report for a terminal: per constraint its severity, its number, its message and
   * up to three places.
   */
  public List<String> lines(Lang lang) {
    Words words = Words.of(Report.class, lang);
    Map<String, List<Finding>> groups = new TreeMap<>();
    findings.forEach(
        finding ->
            groups
                .computeIfAbsent(
                    finding.constraint() + finding.shape(), unseen -> new ArrayList<>())
                .add(finding));
    List<String> lines = new ArrayList<>();
    groups.values().stream()
        .sorted(
            comparing((List<Finding> group) -> group.getFirst().severity())
                .thenComparing(
                    Comparator.comparingInt((List<Finding> group) -> group.size()).reversed()))
        .forEach(group -> tell(group, words, lines));
    return lines;
  }

  /** The findings as a validation report of SHACL (section 3.6). */
  public Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    Node report = NodeFactory.createBlankNode();
    graph.add(report, W3c.RDF_TYPE, shacl("ValidationReport"));
    graph.add(report, shacl("conforms"), conforms());
    for (Finding finding : findings) {
      Node result = NodeFactory.createBlankNode();
      graph.add(report, shacl("result"), result);
      graph.add(result, W3c.RDF_TYPE, shacl("ValidationResult"));
      graph.add(result, shacl("focusNode"), finding.focus());
      graph.add(result, shacl("resultSeverity"), finding.severity().node());
      graph.add(result, shacl("sourceShape"), finding.shape());
      graph.add(result, shacl("sourceConstraintComponent"), finding.component());
      finding.path().ifPresent(path -> graph.add(result, shacl("resultPath"), path));
      finding.value().ifPresent(value -> graph.add(result, shacl("value"), value));
      finding
          .messages()
          .forEach(
              (lang, message) ->
                  graph.add(
                      Triple.create(
                          result,
                          shacl("resultMessage"),
                          NodeFactory.createLiteralLang(message, lang.tag()))));
    }
    return graph;
  }

  /** In SHACL's own sense: nothing found at all. Our verdict does not turn on it. */
  private Node conforms() {
    return NodeFactory.createLiteralDT(
        Boolean.toString(findings.isEmpty()), XSDDatatype.XSDboolean);
  }

  private void tell(List<Finding> group, Words words, List<String> lines) {
    Finding first = group.getFirst();
    lines.add(
        words.say(
            "line." + first.severity().name(),
            first.constraint(),
            group.size(),
            first.message(words.lang())));
    group.stream().limit(EXAMPLES).forEach(finding -> lines.add("    " + where(finding)));
    if (group.size() > EXAMPLES) {
      lines.add("    " + words.say("more", group.size() - EXAMPLES));
    }
  }

  private String where(Finding finding) {
    Place place = places.get(finding.focus());
    String node =
        Iris.findThing(finding.focus())
            .map(thing -> thing.type() + "/" + thing.slug())
            .orElse(finding.focus().toString());
    String path = finding.path().flatMap(Iris::findTerm).map(name -> " " + name).orElse("");
    String value = finding.value().map(met -> " " + met).orElse("");
    return (place == null ? "" : place + " ") + node + path + value;
  }

  private static Node shacl(String name) {
    return NodeFactory.createURI(SHACL + name);
  }

  /** How many findings there are of each severity. */
  public Map<Severity, Long> counts() {
    return findings.stream()
        .collect(Collectors.groupingBy(Finding::severity, TreeMap::new, Collectors.counting()));
  }
}
