package org.vigie.match;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * What can tell that a thing is another one.
 *
 * @param node the thing
 * @param type its class
 * @param datasets the graphs that declare it
 * @param names its names, plain: lower case, without accents and punctuation
 * @param identifiers its identifiers elsewhere
 * @param countries ISO codes of its countries
 * @param hosts the hosts of its web sites
 */
record Profile(
    Node node,
    Node type,
    Set<Node> datasets,
    Set<String> names,
    Set<String> identifiers,
    Set<String> countries,
    Set<String> hosts) {
  private static final int SHORTEST = 3;

  Profile {
    names = Set.copyOf(names);
  }

  /** A name as it is compared. */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /** The words of its names that are long enough to mean something. */
  Set<String> words() {
    return names.stream()
        .flatMap(name -> Arrays.stream(name.split(" ", -1)))
        .filter(word -> word.length() >= SHORTEST)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether it is surely elsewhere than another: both have countries, and none in common. */
  boolean isAbroadOf(Profile other) {
    return !countries.isEmpty()
        && !other.countries.isEmpty()
        && shared(countries, other.countries).isEmpty();
  }

  static Set<String> shared(Set<String> one, Set<String> other) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    return shared;
  }
}
