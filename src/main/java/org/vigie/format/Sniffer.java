package org.vigie.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the syntax of a document by its first bytes, since names lie. */
public final class Sniffer {
  /** How many bytes are worth looking at. */
  public static final int ENOUGH = 1 << 14;

  private static final byte[] BINARY = "BRDF".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern XML = Pattern.compile("<(\\?xml|!|[A-Za-z_][\\w.:-]*\\s)");
  private static final Pattern TRIX = Pattern.compile("<(\\w+:)?TriX\\b|/trix-1/");
  private static final Pattern RDF_XML =
      Pattern.compile("1999/02/22-rdf-syntax-ns#|<(\\w+:)?RDF\\b");
  private static final Pattern JSON =
      Pattern.compile("\\{\\s*\"|\\{\\s*}\\s*$|\\[\\s*[{\"]|\\[\\s*]\\s*$");

  /** How a document of the Turtle family can begin. */
  private static final Pattern TURTLE =
      Pattern.compile(
          "<[^<>\"{}|^`\\\\\\s]*>|_:|[\\[({]|@(prefix|base|forAll|forSome|keywords)\\b|(?i:prefix|base|graph)\\s|[\\p{L}\\w.-]*:[^\\s/]*\\s");

  private static final Pattern COMMENT = Pattern.compile("\\A(\\s|#[^\\n\\r]*)+");

  private static final String TERM = "(<[^>\\s]*>|_:[^\\s<]+)\\s*";
  private static final String LITERAL =
      "\"([^\"\\\\\\n\\r]|\\\\.)*+\"(\\^\\^<[^>\\s]*>|@[A-Za-z0-9-]+)?\\s*";
  private static final Pattern TRIPLE_LINE =
      Pattern.compile(TERM + TERM + "(" + TERM + "|" + LITERAL + ")\\.\\s*(#.*)?");
  private static final Pattern QUAD_LINE =
      Pattern.compile(TERM + TERM + "(" + TERM + "|" + LITERAL + ")" + TERM + "\\.\\s*(#.*)?");
  private static final Pattern BLOCK = Pattern.compile("(?m)^[^\"'#]*\\{\\s*$|^\\s*(GRAPH\\s|\\{)");
  private static final Pattern DIRECTIVE = Pattern.compile("@(prefix|base)\\b|(?i:prefix|base)\\s");
  private static final Pattern GRAPH =
      Pattern.compile(
          "(?m)^\\s*(?i:graph)\\s+\\S+\\s*\\{|^\\s*(<[^>\\s]*>|[\\w.-]*:[\\w.-]*)\\s*\\{");
  private static final Pattern FORMULA = Pattern.compile("@forAll\\b|@forSome\\b|\\s<?=>?\\s");

  private Sniffer() {}

  /**
   * The syntaxes to try, in this order; empty when this is no RDF at all. The syntax of the name
   * comes first unless the content speaks against it. Within the Turtle family, where one syntax is
   * nearly another, others follow a name only on evidence: broken Turtle must not pass for N3.
   *
   * @param name the file's name
   * @param head its first {@link #ENOUGH} bytes
   */
  public static List<RdfSyntax> candidates(String name, byte[] head) {
    List<RdfSyntax> possible = possible(head);
    Optional<RdfSyntax> named = RdfSyntax.findByFile(name).filter(possible::contains);
    if (named.isEmpty() || possible.size() == 1) {
      return possible;
    }
    return Stream.concat(named.stream(), evident(named.get(), first(text(head))).stream()).toList();
  }

  /** What a document of the Turtle family is, against its name. */
  private static List<RdfSyntax> evident(RdfSyntax named, String text) {
    boolean byLine = named == RdfSyntax.N_TRIPLES || named == RdfSyntax.N_QUADS;
    if (byLine && DIRECTIVE.matcher(text).lookingAt()) {
      return List.of(RdfSyntax.TURTLE, RdfSyntax.TRIG);
    }
    if (named != RdfSyntax.TRIG && GRAPH.matcher(text).find()) {
      return List.of(RdfSyntax.TRIG);
    }
    // One line of four terms may be a mistake, two are meant.
    boolean quads =
        text.lines().limit(2).filter(line -> QUAD_LINE.matcher(line).matches()).count() == 2;
    return named != RdfSyntax.N_QUADS && quads ? List.of(RdfSyntax.N_QUADS) : List.of();
  }

  private static List<RdfSyntax> possible(byte[] head) {
    if (head.length >= BINARY.length && Arrays.equals(head, 0, 4, BINARY, 0, 4)) {
      return List.of(RdfSyntax.BINARY);
    }
    String text = text(head);
    if (XML.matcher(text).lookingAt()) {
      return TRIX.matcher(text).find()
          ? List.of(RdfSyntax.TRIX)
          : RDF_XML.matcher(text).find() ? List.of(RdfSyntax.RDF_XML) : List.of();
    }
    if (JSON.matcher(text).lookingAt()) {
      return List.of(RdfSyntax.JSON_LD);
    }
    String first = first(text);
    if (first.isEmpty()) {
      // Nothing but comments: an empty document of whatever it is called.
      return List.of(
          RdfSyntax.TURTLE, RdfSyntax.TRIG, RdfSyntax.N_TRIPLES, RdfSyntax.N_QUADS, RdfSyntax.N3);
    }
    return TURTLE.matcher(first).lookingAt() ? turtles(first) : List.of();
  }

  /**
   * Turtle, TriG, N-Triples and N-Quads contain each other: the narrowest that fits comes first.
   */
  private static List<RdfSyntax> turtles(String text) {
    String line = line(text);
    List<RdfSyntax> all = new ArrayList<>(List.of(RdfSyntax.TURTLE, RdfSyntax.TRIG, RdfSyntax.N3));
    if (BLOCK.matcher(text).find()) {
      all.remove(RdfSyntax.TRIG);
      all.addFirst(RdfSyntax.TRIG);
    }
    if (FORMULA.matcher(text).find()) {
      all.remove(RdfSyntax.N3);
      all.addFirst(RdfSyntax.N3);
    }
    if (TRIPLE_LINE.matcher(line).matches()) {
      all.addFirst(RdfSyntax.N_QUADS);
      all.addFirst(RdfSyntax.N_TRIPLES);
    } else if (QUAD_LINE.matcher(line).matches()) {
      all.addFirst(RdfSyntax.N_QUADS);
    } else {
      all.add(RdfSyntax.N_QUADS);
      all.add(RdfSyntax.N_TRIPLES);
    }
    return all;
  }

  /** The text from its first statement on. */
  private static String first(String text) {
    return COMMENT.matcher(text).replaceFirst("");
  }

  private static String line(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static String text(byte[] head) {
    boolean little = head.length > 1 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe;
    boolean big = head.length > 1 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff;
    String text =
        new String(head, little || big ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    return text.replaceFirst("\\A\ufeff?\\s*", "");
  }
}
