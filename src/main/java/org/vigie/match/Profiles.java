package org.vigie.match;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Gathers the profiles of the things that datasets declare, from their names and their claims. */
final class Profiles {
  private static final List<Node> TYPES =
      List.of(Vigie.IMPACT_CONTRACT, Vigie.INSTRUMENT, Vigie.ORGANISATION);
  private static final List<Node> NAMING = List.of(Vigie.NAME, W3c.RDFS_LABEL);
  private static final Set<Node> CLAIMED_NAMES =
      Set.of(Iris.term("alternativeName"), Iris.term("formerName"));
  private static final Node IDENTIFIER = Iris.term("externalIdentifier");
  private static final Node COUNTRY = Iris.term("country");
  private static final Node WEBSITE = Iris.term("website");

  private final Map<Node, Profile> profiles = new LinkedHashMap<>();

  private Profiles() {}

  /** The profiles of what the datasets declare. */
  static List<Profile> of(Map<Node, Graph> datasets) {
    Profiles all = new Profiles();
    datasets.forEach(all::declared);
    datasets.values().forEach(all::claimed);
    return List.copyOf(all.profiles.values());
  }

  private void declared(Node dataset, Graph graph) {
    for (Node type : TYPES) {
      for (Node thing :
          graph.find(Node.ANY, W3c.RDF_TYPE, type).mapWith(Triple::getSubject).toList()) {
        Profile known = profiles.get(thing);
        Set<Node> where = new HashSet<>(known == null ? Set.of() : known.datasets());
        Set<String> names = new HashSet<>(known == null ? Set.of() : known.names());
        where.add(dataset);
        NAMING.forEach(
            naming ->
                graph
                    .find(thing, naming, Node.ANY)
                    .forEachRemaining(
                        t -> names.add(Profile.plain(t.getObject().getLiteralLexicalForm()))));
        names.remove("");
        profiles.put(
            thing,
            new Profile(
                thing, type, where, names, new HashSet<>(), new HashSet<>(), new HashSet<>()));
      }
    }
  }

  private void claimed(Graph graph) {
    Map<Node, Set<String>> names = new HashMap<>();
    graph
        .find(Node.ANY, Vigie.PROPERTY, Node.ANY)
        .filterKeep(t -> isTelling(t.getObject()))
        .toList()
        .forEach(t -> claimed(graph, t.getSubject(), t.getObject(), names));
    names.forEach(
        (thing, more) ->
            profiles.computeIfPresent(
                thing,
                (node, profile) -> {
                  more.addAll(profile.names());
                  return new Profile(
                      node,
                      profile.type(),
                      profile.datasets(),
                      more,
                      profile.identifiers(),
                      profile.countries(),
                      profile.hosts());
                }));
  }

  private void claimed(Graph graph, Node claim, Node property, Map<Node, Set<String>> names) {
    Optional<Node> about = one(graph, claim, Vigie.ABOUT);
    Optional<String> value =
        one(graph, claim, Vigie.VALUE).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    Optional<Profile> profile = about.map(profiles::get);
    if (profile.isEmpty() || value.isEmpty()) {
      return;
    }
    String text = value.get();
    if (CLAIMED_NAMES.contains(property)) {
      String plain = Profile.plain(text);
      if (!plain.isEmpty()) {
        names.computeIfAbsent(about.orElseThrow(), unseen -> new HashSet<>()).add(plain);
      }
    } else if (property.equals(IDENTIFIER)) {
      profile.get().identifiers().add(text.strip().toUpperCase(Locale.ROOT));
    } else if (property.equals(COUNTRY)) {
      profile.get().countries().add(text.strip().toUpperCase(Locale.ROOT));
    } else {
      host(text).ifPresent(profile.get().hosts()::add);
    }
  }

  private static boolean isTelling(Node property) {
    return CLAIMED_NAMES.contains(property)
        || property.equals(IDENTIFIER)
        || property.equals(COUNTRY)
        || property.equals(WEBSITE);
  }

  private static Optional<Node> one(Graph graph, Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).nextOptional();
  }

  private static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(URI.create(address.strip()).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
