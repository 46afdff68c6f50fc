package org.vigie.web.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classes by family, from the table {@code families.txt}. */
final class Families {
  private Families() {}

  /** The local names of the classes, by the key of their family, in the order of the page. */
  static Map<String, List<String>> all() {
    Map<String, List<String>> families = new LinkedHashMap<>();
    try (InputStream in = Families.class.getResourceAsStream("families.txt")) {
      if (in == null) {
        throw new IllegalStateException("The class path lacks families.txt");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                int colon = line.indexOf(':');
                families.put(
                    line.substring(0, colon),
                    List.of(line.substring(colon + 1).strip().split("\\s+", -1)));
              });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return families;
  }
}
