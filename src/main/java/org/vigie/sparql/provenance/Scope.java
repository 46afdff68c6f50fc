package org.vigie.sparql.provenance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/** What is known of the variables of a pattern: where each is read, else why that is not known. */
final class Scope {
  private final Map<Var, Set<Place>> places = new LinkedHashMap<>();
  private final Map<Var, Untraced> reasons = new LinkedHashMap<>();
  private final Map<Var, Var> same = new LinkedHashMap<>();

  void add(Var variable, Place place) {
    places.computeIfAbsent(variable, unseen -> new LinkedHashSet<>()).add(place);
  }

  /** Says why; the first reason stays. */
  void say(Var variable, Untraced reason) {
    reasons.putIfAbsent(variable, reason);
  }

  /** Says that a variable has the value of another. */
  void same(Var variable, Var other) {
    same.put(variable, other);
  }

  void addAll(Scope other) {
    other.places.forEach((variable, each) -> each.forEach(place -> add(variable, place)));
    other.reasons.forEach(this::say);
  }

  /** Where a variable is read. */
  Set<Place> places(Var variable) {
    Set<Place> found = places.get(variable);
    Var other = same.get(variable);
    if (found == null && other != null && !other.equals(variable)) {
      return places(other);
    }
    return found == null ? Set.of() : found;
  }

  /** Why it is not known where a variable is read. */
  @Nullable Untraced findReason(Var variable) {
    Untraced found = reasons.get(variable);
    Var other = same.get(variable);
    return found == null && other != null && !other.equals(variable) ? findReason(other) : found;
  }
}
