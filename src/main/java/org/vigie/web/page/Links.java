package org.vigie.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.ontology.Edition;
import org.vigie.ontology.Editions;
import org.vigie.ontology.Publication;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;

/**
 * Where the page of a thing is, in each language, and which thing a page is about ({@code
 * design/pages/pages.md} section (b)). Paths are local: they never name a host.
 */
public final class Links {
  private static final Map<String, Map<Lang, String>> SECTIONS =
      Map.ofEntries(
          Map.entry("play", Map.of(Lang.FR, "etat-des-lieux", Lang.EN, "state-of-play")),
          Map.entry("contract", Map.of(Lang.FR, "contrats", Lang.EN, "contracts")),
          Map.entry("actor", Map.of(Lang.FR, "acteurs", Lang.EN, "actors")),
          Map.entry("map", Map.of(Lang.FR, "acteurs/carte", Lang.EN, "actors/map")),
          Map.entry("source", Map.of(Lang.FR, "sources", Lang.EN, "sources")),
          Map.entry("claim", Map.of(Lang.FR, "affirmations", Lang.EN, "claims")),
          Map.entry("disagreements", Map.of(Lang.FR, "desaccords", Lang.EN, "disagreements")),
          Map.entry("changes", Map.of(Lang.FR, "journal", Lang.EN, "changes")),
          Map.entry("check", Map.of(Lang.FR, "verifier", Lang.EN, "check")),
          Map.entry("search", Map.of(Lang.FR, "recherche", Lang.EN, "search")),
          Map.entry("record", Map.of(Lang.FR, "fiches", Lang.EN, "records")),
          Map.entry("ontology", Map.of(Lang.FR, "vocabulaire", Lang.EN, "vocabulary")),
          Map.entry("shapes", Map.of(Lang.FR, "vocabulaire/regles", Lang.EN, "vocabulary/rules")),
          Map.entry("codes", Map.of(Lang.FR, "vocabulaire/listes", Lang.EN, "vocabulary/lists")),
          Map.entry(
              "model", Map.of(Lang.FR, "modele-en-dix-minutes", Lang.EN, "model-in-ten-minutes")),
          Map.entry("history", Map.of(Lang.FR, "histoire", Lang.EN, "history")),
          Map.entry("evidence", Map.of(Lang.FR, "preuves", Lang.EN, "evidence")),
          Map.entry("questions", Map.of(Lang.FR, "questions", Lang.EN, "questions")),
          Map.entry("resources", Map.of(Lang.FR, "ressources", Lang.EN, "resources")),
          Map.entry("glossary", Map.of(Lang.FR, "glossaire", Lang.EN, "glossary")),
          Map.entry("training", Map.of(Lang.FR, "formation", Lang.EN, "training")),
          Map.entry("kit", Map.of(Lang.FR, "kit", Lang.EN, "kit")),
          Map.entry("request", Map.of(Lang.FR, "demander", Lang.EN, "request")),
          Map.entry("queries", Map.of(Lang.FR, "donnees/requetes", Lang.EN, "data/queries")),
          Map.entry("releases", Map.of(Lang.FR, "donnees/versions", Lang.EN, "data/releases")),
          Map.entry("query", Map.of(Lang.FR, "sparql", Lang.EN, "sparql")),
          Map.entry("cite", Map.of(Lang.FR, "citer", Lang.EN, "cite")),
          Map.entry("api", Map.of(Lang.FR, "donnees/interfaces", Lang.EN, "data/interfaces")),
          Map.entry("fair", Map.of(Lang.FR, "fair", Lang.EN, "fair")));

  /** Where the files of releases are, in no language. */
  public static final String RELEASES = "/releases";

  private Links() {}

  /** The address of a file of a release. */
  public static String release(String name, String file) {
    return RELEASES + "/" + name + "/" + file;
  }

  /** The path of a section in a language, such as {@code /fr/contrats}. */
  public static String section(String name, Lang lang) {
    return findSection(name, lang)
        .orElseThrow(() -> new IllegalArgumentException("No such section: " + name));
  }

  /** The same, empty when there is no such section. */
  public static Optional<String> findSection(String name, Lang lang) {
    return Optional.ofNullable(SECTIONS.get(name))
        .map(words -> words.get(lang))
        .map(word -> home(lang) + "/" + word);
  }

  /** Whether a path is that of a section, in either language. */
  public static boolean isSection(String path) {
    return findLang(path)
        .filter(
            lang ->
                SECTIONS.values().stream()
                    .anyMatch(words -> path.equals(home(lang) + "/" + words.get(lang))))
        .isPresent();
  }

  /** The names of the sections. */
  public static Set<String> names() {
    return SECTIONS.keySet();
  }

  /** The home page in a language. */
  public static String home(Lang lang) {
    return "/" + lang.tag();
  }

  /** The language of the page of a path, with or without a query; empty for what is no page. */
  public static Optional<Lang> findLang(String path) {
    return Arrays.stream(Lang.values())
        .filter(
            lang ->
                path.startsWith(home(lang))
                    && (path.length() == home(lang).length()
                        || "/?#".indexOf(path.charAt(home(lang).length())) >= 0))
        .findFirst();
  }

  /** A path in each language. */
  public static Map<Lang, String> inEach(Function<Lang, String> path) {
    Map<Lang, String> paths = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      paths.put(lang, path.apply(lang));
    }
    return paths;
  }

  /** The page about a publication of the vocabulary. */
  public static String publication(Publication publication, Lang lang) {
    return section(
        switch (publication) {
          case ONTOLOGY -> "ontology";
          case SHAPES -> "shapes";
          case CODES -> "codes";
        },
        lang);
  }

  /** The page about a version of the vocabulary, of the shapes or of the code lists. */
  public static String edition(Edition edition, Lang lang) {
    return publication(edition.publication(), lang) + "/versions/" + edition.version();
  }

  /** The page of a thing, code or term of ours; empty for a node of someone else. */
  public static Optional<String> findPage(Node node, Lang lang) {
    if (isOntology(node)) {
      return Optional.of(publication(Publication.ONTOLOGY, lang));
    }
    return Publication.find(node)
        .map(publication -> publication(publication, lang))
        .or(() -> Editions.find(node).map(edition -> edition(edition, lang)))
        .or(() -> findOwn(node, lang));
  }

  private static Optional<String> findOwn(Node node, Lang lang) {
    return Iris.findThing(node)
        .map(
            thing ->
                switch (thing.type()) {
                  case "contract", "actor", "source", "claim", "evidence" ->
                      section(thing.type(), lang) + "/" + thing.slug();
                  case "question" -> section("queries", lang) + "/" + thing.slug();
                  default -> section("record", lang) + "/" + thing.type() + "/" + thing.slug();
                })
        .or(() -> Iris.findCode(node).map(slug -> section("record", lang) + "/code/" + slug))
        .or(() -> Iris.findTerm(node).map(name -> section("ontology", lang) + "#" + name))
        .or(() -> findUnder(node, Iris.GRAPH, "graph", lang))
        .or(() -> findShape(node).map(name -> section("shapes", lang) + "#" + name));
  }

  private static Optional<String> findShape(Node node) {
    return node.isURI() && node.getURI().startsWith(Iris.SHAPE)
        ? Optional.of(node.getURI().substring(Iris.SHAPE.length()))
        : Optional.empty();
  }

  /** The data document of a thing, without a suffix. */
  public static Optional<String> findData(Node node) {
    if (Iris.findTerm(node).isPresent() || isOntology(node)) {
      return Optional.of("/data/ns");
    }
    if (!node.isURI() || !node.getURI().startsWith(Iris.BASE)) {
      return Optional.empty();
    }
    String path = node.getURI().substring(Iris.BASE.length());
    return Optional.of("/data/" + path.replaceFirst("^id/", ""));
  }

  /** Whether the node is the ontology itself, with or without the final hash. */
  public static boolean isOntology(Node node) {
    return node.isURI() && (node.getURI() + "#").replace("##", "#").equals(Iris.NS);
  }

  /** The kinds of things whose page has the slug of the thing as the last part of its address. */
  private static final List<String> SLUGGED = List.of("contract", "actor", "source", "claim");

  private static final Pattern VERSION =
      Pattern.compile(
          ".+/v/[0-9]+(?:\\.[a-z]+)?" + "|/(?:data/)?(?:ns|shapes|code)/[0-9.]+(?:\\.[a-z]+)?");

  /** The thing whose page, with versions of its own, is at a path. */
  public static Optional<Node> findThing(String path) {
    return findLang(path)
        .filter(lang -> SECTIONS.keySet().stream().noneMatch(s -> section(s, lang).equals(path)))
        .flatMap(
            lang ->
                SLUGGED.stream()
                    .flatMap(
                        type ->
                            findSlug(path, section(type, lang)).map(s -> node(type, s)).stream())
                    .findFirst()
                    .or(() -> findRecord(path, section("record", lang) + "/")));
  }

  /** Whether a path is that of the home page, of a section, or below one. */
  public static boolean isInSection(String path) {
    return findLang(path)
        .filter(
            lang ->
                path.equals(home(lang))
                    || SECTIONS.keySet().stream()
                        .map(name -> section(name, lang))
                        .anyMatch(each -> path.equals(each) || path.startsWith(each + "/")))
        .isPresent();
  }

  private static Optional<String> findSlug(String path, String section) {
    return path.startsWith(section + "/")
        ? Optional.of(path.substring(section.length() + 1))
            .filter(slug -> !slug.isEmpty() && !slug.contains("/") && !slug.contains("."))
        : Optional.empty();
  }

  private static Optional<Node> findRecord(String path, String section) {
    String rest = path.startsWith(section) ? path.substring(section.length()) : "";
    int slash = rest.indexOf('/');
    return slash > 0
            && slash < rest.length() - 1
            && !isVersion(path)
            && !rest.endsWith("/versions")
            && !rest.endsWith("/differences")
        ? Optional.of(node(rest.substring(0, slash), rest.substring(slash + 1)))
        : Optional.empty();
  }

  /** The node of a type and slug; codes, graphs, shapes and terms have their own prefixes. */
  public static Node node(String type, String slug) {
    return switch (type) {
      case "code" -> Iris.code(slug);
      case "graph" -> Iris.graph(slug);
      case "shapes" -> NodeFactory.createURI(Iris.SHAPE + slug);
      case "ns" -> Editions.isNumber(slug) ? Publication.ONTOLOGY.version(slug) : Iris.term(slug);
      default -> Iris.thing(type, slug);
    };
  }

  /** What makes the address of a thing or document that of one of its versions. */
  public static String version(long number) {
    return "/v/" + number;
  }

  /** Whether an address is that of one version, and so needs no moment beside it. */
  public static boolean isVersion(String address) {
    return VERSION.matcher(address).matches();
  }

  private static Optional<String> findUnder(Node node, String prefix, String kind, Lang lang) {
    return node.isURI()
            && node.getURI().startsWith(prefix)
            && node.getURI().length() > prefix.length()
        ? Optional.of(
            section("record", lang) + "/" + kind + "/" + node.getURI().substring(prefix.length()))
        : Optional.empty();
  }

  /** A query of one parameter, empty when it has no value. */
  public static String query(String name, String value) {
    return query(Map.of(name, value));
  }

  /** A query, with its question mark, of the parameters that have a value; empty without any. */
  public static String query(Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(each -> !each.getValue().isBlank())
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  /** A value of a query. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
