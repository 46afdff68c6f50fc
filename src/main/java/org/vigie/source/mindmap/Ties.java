package org.vigie.source.mindmap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Key;
import org.vigie.claim.Place;
import org.vigie.claim.PropertySpec;
import org.vigie.source.Problem;
import org.vigie.source.Use;
import org.vigie.vocab.Iris;

/** Makes a claim of two things and the relation between them, unless the store says so already. */
final class Ties {
  private final KnownTies known;
  private final Draft draft;

  Ties(KnownTies known, Draft draft) {
    this.known = known;
    this.draft = draft;
  }

  /** What becomes of a tie. */
  Use use(Node subject, PropertySpec relation, Node object, Place place) {
    boolean role = relation.role() != null;
    boolean turned = role && is(subject, "actor");
    Node about = turned ? object : subject;
    Node value = turned ? subject : object;
    if (role && !(isContract(about) && is(value, "actor"))) {
      return unreadable(place, subject, relation, object, "mindmap.role");
    }
    if (about.equals(value)) {
      return unreadable(place, subject, relation, object, "mindmap.self");
    }
    Key key = new Key(about, relation.property());
    List<Node> claims = known.list(key, value);
    return claims.isEmpty()
        ? new Use.Says(List.of(draft.propose(key, value, place)))
        : new Use.Known(claims);
  }

  private static Use unreadable(
      Place place, Node subject, PropertySpec relation, Node object, String problem) {
    return new Use.Unreadable(Problem.of(place, problem), row(subject, relation, slug(object)));
  }

  /** What is known of a claim that could not be made, by the columns of the tidy layout. */
  static Map<String, String> row(
      @Nullable Node subject, @Nullable PropertySpec relation, String value) {
    Map<String, String> row = new LinkedHashMap<>();
    if (subject != null) {
      row.put("about", slug(subject));
    }
    if (relation != null) {
      row.put("property", Iris.findTerm(relation.property()).orElse(""));
    }
    if (!value.isEmpty()) {
      row.put("value", value);
    }
    return row;
  }

  private static String slug(Node thing) {
    return Iris.findThing(thing).map(t -> t.type() + "/" + t.slug()).orElse(thing.toString());
  }

  private static boolean isContract(Node thing) {
    return is(thing, "contract") || is(thing, "instrument");
  }

  private static boolean is(Node thing, String type) {
    return Iris.findThing(thing).filter(found -> found.type().equals(type)).isPresent();
  }
}
