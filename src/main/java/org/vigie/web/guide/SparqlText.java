package org.vigie.web.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query cut into the pieces that are set apart by colour; colour alone says nothing. */
public final class SparqlText {
  private static final Pattern PIECES =
      Pattern.compile(
          "(?<k>\\b(?:PREFIX|SELECT|DISTINCT|WHERE|FILTER|OPTIONAL|ORDER BY|GROUP BY|GRAPH|LIMIT"
              + "|COUNT|AS|DESC|LANG)\\b)|(?<p>\\?\\w+)|(?<l>\"[^\"]*\")|(?<c>#[^\\n>]*$)",
          Pattern.MULTILINE);
  private static final List<String> KINDS = List.of("k", "p", "l", "c");

  private SparqlText() {}

  /**
   * A piece.
   *
   * @param text as it is written
   * @param kind its class in the style sheet; empty for the rest
   */
  public record Piece(String text, String kind) {}

  /** The pieces of a query, which together are the query. */
  public static List<Piece> of(String query) {
    List<Piece> pieces = new ArrayList<>();
    Matcher found = PIECES.matcher(query);
    int from = 0;
    while (found.find()) {
      pieces.add(new Piece(query.substring(from, found.start()), ""));
      String kind = KINDS.stream().filter(name -> found.group(name) != null).findFirst().orElse("");
      pieces.add(new Piece(found.group(), kind));
      from = found.end();
    }
    pieces.add(new Piece(query.substring(from), ""));
    return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
  }
}
