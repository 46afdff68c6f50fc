package org.vigie.catalogue;

import java.util.Collections;
import java.util.Map;

/**
 * How many triples a dataset has by class, property, class and datatype of the object, as VoID
 * tells them; everything under its IRI, in the order of the IRIs.
 *
 * @param graphs how many triples each named graph has
 * @param classes what is said of the things of each class
 * @param all what is said of all things
 */
record Tally(Map<String, Long> graphs, Map<String, Described> classes, Described all) {
  Tally {
    graphs = Collections.unmodifiableMap(graphs);
    classes = Collections.unmodifiableMap(classes);
  }

  /**
   * What is said of some things.
   *
   * @param entities how many things
   * @param triples how many triples have one of them as subject
   * @param properties their properties
   */
  record Described(long entities, long triples, Map<String, Uses> properties) {
    Described {
      properties = Collections.unmodifiableMap(properties);
    }
  }

  /**
   * How a property is used.
   *
   * @param triples how often
   * @param subjects by how many things
   * @param classes how often with an object of each class
   * @param datatypes how often with a literal of each datatype
   * @param languages how often with a literal in each language, by its tag
   */
  record Uses(
      long triples,
      long subjects,
      Map<String, Long> classes,
      Map<String, Long> datatypes,
      Map<String, Long> languages) {
    Uses {
      classes = Collections.unmodifiableMap(classes);
      datatypes = Collections.unmodifiableMap(datatypes);
      languages = Collections.unmodifiableMap(languages);
    }
  }
}
