package org.vigie.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;

/**
 * How a term of ours relates to one of another vocabulary: a row of the packed table of alignments
 * (SSSOM 1.0).
 *
 * @param term ours
 * @param match {@code exactMatch}, {@code closeMatch}, {@code broadMatch}…
 * @param name the other under its prefix, such as {@code prov:Entity}
 * @param iri the other in full
 * @param label its name
 * @param confidence from 0 to 1
 */
public record Alignment(
    Node term, String match, String name, String iri, String label, double confidence) {
  private static final String FILE = "/ontology/alignments.sssom.tsv";
  private static final Pattern PREFIX = Pattern.compile("#  ([a-z-]+): (https?://\\S+)");
  private static final int CONFIDENCE = 6;

  /** The table, by term. */
  public static Map<Node, List<Alignment>> all() {
    Map<String, String> prefixes = new HashMap<>();
    Map<Node, List<Alignment>> all = new HashMap<>();
    for (String line : text().lines().toList()) {
      Matcher prefix = PREFIX.matcher(line);
      if (prefix.matches()) {
        prefixes.put(prefix.group(1), prefix.group(2));
      } else if (line.startsWith("vigie:")) {
        Alignment row = of(line.split("\t", -1), prefixes);
        all.computeIfAbsent(row.term(), unseen -> new ArrayList<>()).add(row);
      }
    }
    return all;
  }

  private static Alignment of(String[] cells, Map<String, String> prefixes) {
    String name = cells[3];
    int colon = name.indexOf(':');
    return new Alignment(
        Iris.term(cells[0].substring("vigie:".length())),
        cells[2].substring(cells[2].indexOf(':') + 1),
        name,
        prefixes.getOrDefault(name.substring(0, colon), "") + name.substring(colon + 1),
        cells[4],
        Double.parseDouble(cells[CONFIDENCE]));
  }

  private static String text() {
    try (InputStream in = Alignment.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The program was packed without " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
