package org.vigie.catalogue;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** Whether the data speak of what somebody puts into a blank, and of what else it may have been. */
final class Mentions {
  /** A part of a name tells it from the others from here on. */
  private static final int TELLING = 3;

  private final DatasetGraph data;

  /** Of data that are read in a transaction of the caller. */
  Mentions(DatasetGraph data) {
    this.data = data;
  }

  /**
   * Does nothing when the value is no thing, or one of which something is said, or by which; nor
   * when it is a country that is among the choices.
   *
   * @throws BadValueException with the name that is nearest, where one is near, or with all choices
   */
  void require(Parameter blank, Node value, String given) {
    if (blank.kind() == Kind.COUNTRY && blank.choices().isPresent()) {
      requireOffered(blank, value, given);
    } else if (value.isURI() && !mentions(value)) {
      Optional<String> near = nearest(blank, blank.kind().text(value));
      throw new BadValueException(
          near.isPresent() ? "parameter.near" : "parameter.nowhere",
          blank.name(),
          blank.labels(),
          given,
          near.orElse(""));
    }
  }

  /** Countries are few enough to be told; where none is known, none is refused. */
  private void requireOffered(Parameter blank, Node value, String given) {
    Set<Node> offered = blank.offered(data);
    if (!offered.isEmpty() && !offered.contains(value)) {
      String all =
          offered.stream().map(blank.kind()::text).sorted().collect(Collectors.joining(", "));
      throw new BadValueException("parameter.absent", blank.name(), blank.labels(), given, all);
    }
  }

  private boolean mentions(Node thing) {
    return data.contains(Node.ANY, thing, Node.ANY, Node.ANY)
        || data.contains(Node.ANY, Node.ANY, Node.ANY, thing)
        || data.contains(Node.ANY, Node.ANY, thing, Node.ANY)
        || data.containsGraph(thing);
  }

  /** The same but for capitals, else one with all of it as a part, else one nearly so spelled. */
  private Optional<String> nearest(Parameter blank, String given) {
    String plain = given.toLowerCase(Locale.ROOT);
    LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, plain.length() / TELLING));
    return blank.offered(data).stream()
        .map(blank.kind()::text)
        .filter(name -> isPart(plain, name) || distance.apply(plain, name) >= 0)
        .min(
            Comparator.comparing((String name) -> !name.equalsIgnoreCase(given))
                .thenComparing(name -> !isPart(plain, name))
                .thenComparingInt(name -> Math.abs(name.length() - plain.length())));
  }

  private static boolean isPart(String plain, String name) {
    return plain.length() >= TELLING && ("-" + name + "-").contains("-" + plain + "-");
  }
}
