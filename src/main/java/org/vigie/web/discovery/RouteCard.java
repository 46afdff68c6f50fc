package org.vigie.web.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.cite.Format;
import org.vigie.vocab.AnswerHeader;
import org.vigie.web.data.DataFormat;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/**
 * What is known of a route beside its address, from the table {@code routes.txt}: one line for both
 * languages of a page. The words are in the bundle of the pages, under {@code api.route.} and the
 * name.
 *
 * @param key the method and the path, with the name of a section in place of its words
 * @param name of the operation
 * @param group to which it belongs
 * @param status of the usual answer
 * @param types the media types of that answer
 * @param parameters the names of the parameters of the query
 * @param fields the names of the fields of the form that is sent; the first is the one that matters
 * @param headers that the usual answer may have and that say something of it
 */
public record RouteCard(
    String key,
    String name,
    String group,
    int status,
    List<String> types,
    List<String> parameters,
    List<String> fields,
    List<AnswerHeader> headers) {
  private static final Map<String, List<String>> FAMILIES =
      Map.of(
          "html", List.of("text/html"),
          "cited",
              Stream.concat(
                      Stream.of("text/html"), Stream.of(Format.values()).map(Format::mediaType))
                  .toList(),
          "data", Stream.of(DataFormat.values()).map(DataFormat::mediaType).toList(),
          "rdf",
              List.of(
                  "text/turtle",
                  "application/ld+json",
                  "application/n-triples",
                  "application/rdf+xml"),
          "set", List.of(LinkSet.JSON, LinkSet.TEXT),
          "rows",
              List.of(
                  "application/sparql-results+json",
                  "application/sparql-results+xml",
                  "text/csv",
                  "text/tab-separated-values"),
          "none", List.of());

  private static final Map<String, List<AnswerHeader>> HEADERS =
      Map.of("answer", AnswerHeader.ofAnswers(), "filled", List.of(AnswerHeader.VALUES));

  /** Copies the lists. */
  public RouteCard {
    types = List.copyOf(types);
    parameters = List.copyOf(parameters);
    fields = List.copyOf(fields);
    headers = List.copyOf(headers);
  }

  /** All cards, by key, in the order of the table. */
  public static Map<String, RouteCard> all() {
    Map<String, RouteCard> cards = new LinkedHashMap<>();
    try (InputStream in = RouteCard.class.getResourceAsStream("routes.txt")) {
      if (in == null) {
        throw new IllegalStateException("The class path lacks routes.txt");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(RouteCard::of)
          .forEach(card -> cards.put(card.key(), card));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return cards;
  }

  /**
   * What a filter answers that is mounted at a path: the server does not know its routes, so that
   * they are those of the table; at least the path itself.
   */
  public static List<Route> under(String mount) {
    List<Route> routes =
        all().keySet().stream()
            .map(key -> key.split(" ", 2))
            .filter(parts -> parts[1].equals(mount) || parts[1].startsWith(mount + "/{"))
            .map(parts -> new Route(parts[0], parts[1]))
            .toList();
    return routes.isEmpty() ? List.of(new Route("GET", mount)) : routes;
  }

  private static RouteCard of(String line) {
    String[] cells = line.split("\\s*\\|\\s*", -1);
    return new RouteCard(
        cells[0],
        cells[1],
        cells[2],
        Integer.parseInt(cells[3]),
        words(cells[4])
            .flatMap(word -> FAMILIES.getOrDefault(word, List.of(word)).stream())
            .toList(),
        words(cells[5]).toList(),
        cells.length > 6 ? words(cells[6]).toList() : List.of(),
        cells.length > 7 ? headers(cells[7]) : List.of());
  }

  private static List<AnswerHeader> headers(String cell) {
    return words(cell)
        .flatMap(word -> Objects.requireNonNull(HEADERS.get(word), word).stream())
        .sorted()
        .toList();
  }

  private static Stream<String> words(String cell) {
    return Stream.of(cell.split("\\s+", -1)).filter(word -> !word.isEmpty());
  }

  /** The key of a route: {@code /fr/contrats/{slug}} is {@code ~contract/{slug}}. */
  public static String key(Route route) {
    return route.method() + " " + neutral(route.path());
  }

  private static String neutral(String path) {
    Optional<Lang> lang = Links.findLang(path);
    if (lang.isEmpty()) {
      return path;
    }
    String rest = path.substring(Links.home(lang.get()).length());
    return Links.names().stream()
        .filter(name -> isUnder(path, Links.section(name, lang.get())))
        .max(Comparator.comparingInt(name -> Links.section(name, lang.get()).length()))
        .map(name -> "~" + name + path.substring(Links.section(name, lang.get()).length()))
        .orElse("~" + rest);
  }

  private static boolean isUnder(String path, String section) {
    return path.equals(section) || path.startsWith(section + "/") || path.startsWith(section + ".");
  }
}
