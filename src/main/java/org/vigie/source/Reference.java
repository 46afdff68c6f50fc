package org.vigie.source;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;

/**
 * What documents may name: the claimable properties and the codes.
 *
 * @param properties the claimable properties of the ontology
 * @param codes the code lists, SKOS
 */
public record Reference(PropertyCatalogue properties, Graph codes) {

  /** Whether a code is in a list. */
  public boolean has(Node code, Node codeList) {
    return codes.contains(code, W3c.SKOS_IN_SCHEME, codeList);
  }

  /** The slugs of a list, sorted. */
  public List<String> slugs(Node codeList) {
    Set<String> slugs = new TreeSet<>();
    codes
        .find(Node.ANY, W3c.SKOS_IN_SCHEME, codeList)
        .forEachRemaining(t -> Iris.findCode(t.getSubject()).ifPresent(slugs::add));
    return List.copyOf(slugs);
  }

  /** The local names of the claimable properties, sorted. */
  public List<String> propertyNames() {
    return properties.list().stream()
        .map(spec -> Iris.findTerm(spec.property()).orElseThrow())
        .sorted()
        .toList();
  }
}
