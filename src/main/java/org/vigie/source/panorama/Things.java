package org.vigie.source.panorama;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Place;
import org.vigie.source.Literals;
import org.vigie.source.lexicon.Plain;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** The things that cells name: known ones are found, others are declared, and that is said. */
final class Things {
  private static final Pattern ASIDE = Pattern.compile("(.*\\S)\\s*[(\\[]([^()\\[\\]]+)[)\\]]\\s*");

  private final Setting setting;
  private final Draft draft;
  private final Map<String, Node> added = new HashMap<>();

  Things(Setting setting, Draft draft) {
    this.setting = setting;
    this.draft = draft;
  }

  /**
   * The thing of a type that goes by a name, with or without what stands in brackets after it.
   *
   * @param type as in {@code /id/{type}/{slug}}
   */
  Answer<Node> resolve(String type, String name, Subject subject) {
    Matcher aside = ASIDE.matcher(name);
    boolean hasAside = aside.matches();
    List<String> names = hasAside ? List.of(name, aside.group(1), aside.group(2)) : List.of(name);
    for (String candidate : names) {
      List<Node> found = setting.directory().list(type, candidate);
      if (found.size() > 1) {
        return Answer.no("thing.ambiguous", candidate, slugs(found));
      }
      if (found.size() == 1) {
        return Answer.of(found.getFirst());
      }
      Node before = added.get(type + "/" + Plain.of(candidate));
      if (before != null) {
        return Answer.of(before);
      }
    }
    String shown = hasAside ? aside.group(1) : name;
    if (Plain.slug(shown).isEmpty()) {
      return Answer.no("value.thing", name);
    }
    return Answer.of(declare(type, shown, subject));
  }

  /** The contract that a row is about, declared when it is new. */
  Answer<Node> contract(String identifier, String name, Place place) {
    List<Node> found = setting.directory().list("contract", identifier);
    if (found.size() > 1) {
      return Answer.no("thing.ambiguous", identifier, slugs(found));
    }
    if (!found.isEmpty()) {
      return Answer.of(found.getFirst());
    }
    String key = "contract/" + Plain.of(identifier);
    Node before = added.get(key);
    if (before != null) {
      return Answer.of(before);
    }
    if (Plain.slug(identifier).isEmpty()) {
      return Answer.no("value.thing", identifier);
    }
    Node node = Iris.thing("contract", free("contract", Plain.slug(identifier), identifier));
    declare(node, Vigie.IMPACT_CONTRACT, name.isBlank() ? identifier : name, place);
    added.put(key, node);
    return Answer.of(node);
  }

  private Node declare(String type, String name, Subject subject) {
    String slug = Plain.slug(name);
    if (type.equals("metric")) {
      slug = subject.slug() + "-" + slug;
    }
    Node node = Iris.thing(type, free(type, slug, name));
    declare(
        node,
        type.equals("metric") ? Vigie.OUTCOME_METRIC : Vigie.ORGANISATION,
        name,
        subject.place());
    added.put(type + "/" + Plain.of(name), node);
    return node;
  }

  private void declare(Node node, Node type, String name, Place place) {
    Graph declared = draft.declared();
    declared.add(node, W3c.RDF_TYPE, type);
    declared.add(node, Vigie.NAME, Literals.string(name));
    declared.add(node, W3c.RDFS_LABEL, Literals.text(name, "fr"));
    declared.add(node, W3c.RDFS_LABEL, Literals.text(name, "en"));
    draft.declared(node, place);
    if (!type.equals(Vigie.OUTCOME_METRIC)) {
      Iris.Thing thing = Iris.findThing(node).orElseThrow();
      List<String> alike = Plain.alike(thing.slug(), setting.directory().slugs(thing.type()));
      draft.remark(
          place, alike.isEmpty() ? "thing.new" : "thing.newAlike", name, String.join(", ", alike));
    }
  }

  /** A slug that no other thing has: two names can lose what tells them apart. */
  private String free(String type, String slug, String name) {
    boolean taken =
        !setting.directory().list(type, slug).isEmpty()
            || added.containsValue(Iris.thing(type, slug));
    return taken ? slug + "-" + ClaimId.hash(Plain.of(name)).substring(0, 6) : slug;
  }

  private static String slugs(List<Node> things) {
    return String.join(
        ", ", things.stream().map(t -> Iris.findThing(t).orElseThrow().slug()).toList());
  }
}
