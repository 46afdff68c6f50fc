package org.vigie.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Label;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/**
 * The frame of a page.
 *
 * @param say its words
 * @param title its title, without the name of the site
 * @param section the entry of the menu that is current; empty when none is
 * @param paths the same page in each language
 * @param thing the thing it is about
 * @param site what is the same on all pages
 */
public record Page(
    Speech say,
    String title,
    String section,
    Map<Lang, String> paths,
    @Nullable Ref thing,
    Frame site) {

  /** The formats in which a thing can be had, by suffix, with the name people know. */
  public static final List<Map.Entry<String, String>> FORMATS =
      List.of(
          Map.entry("ttl", "Turtle"),
          Map.entry("jsonld", "JSON-LD"),
          Map.entry("nt", "N-Triples"),
          Map.entry("rdf", "RDF/XML"),
          Map.entry("trig", "TriG"),
          Map.entry("nq", "N-Quads"));

  /** The types of things whose changes can be followed. */
  public static final List<String> FOLLOWED = List.of("contract", "actor", "source");

  /** The formats of an answer to a query, the one to read in a browser first. */
  public static final List<String> ANSWERS = List.of("text", "csv", "tsv", "json", "xml");

  /** The parts of the site that have something to show whatever the data, beside the texts. */
  private static final List<String> ALWAYS =
      List.of("", "query", "queries", "ontology", "api", "fair", "cite");

  /** Copies the map. */
  public Page {
    paths = Map.copyOf(paths);
  }

  /**
   * What is the same on all pages of a revision.
   *
   * @param publicUrl the address of this server, without a final slash
   * @param style the path of the style sheet
   * @param revision the number of the revision shown
   * @param revisedOn its day, an EDTF date
   * @param query whether a SPARQL endpoint is mounted
   * @param guide whether the texts of the observatory are shown
   * @param outlook from where the page is seen, and what falls away there
   * @param past what can be told of other times
   */
  public record Frame(
      String publicUrl,
      String style,
      long revision,
      @Nullable String revisedOn,
      boolean query,
      boolean guide,
      Outlook outlook,
      Retrospect past) {
    /** The path of a file that lies beside the style sheet. */
    public String beside(String name) {
      return style.substring(0, style.lastIndexOf('/') + 1) + name;
    }

    /** The paths of the fonts, which each page asks for at once so that no text moves. */
    public List<String> fonts() {
      return Stream.of("sans-400", "sans-600", "serif-400", "serif-700")
          .map(name -> beside("fonts/" + name + ".woff2"))
          .toList();
    }

    /** An address of this site as it leads on from here, for texts that are not links. */
    public String carried(String address) {
      return new Carried(outlook.standpoint(), publicUrl).to(address);
    }
  }

  /** The same page under another title. */
  public Page titled(String other) {
    return new Page(say, other, section, paths, thing, site);
  }

  /** The language. */
  public Lang lang() {
    return say.lang();
  }

  /**
   * What search engines are told of the page; empty when it is about no thing and not the whole.
   *
   * @param description the page in a sentence
   */
  public String structured(String description) {
    return thing != null
        ? Structured.page(this, thing.node(), description)
        : section.equals("home") ? Structured.whole(this) : "";
  }

  /** The entries of the menu: what is written, and asking where there is an endpoint. */
  public List<String> menu() {
    List<String> entries =
        new ArrayList<>(List.of("home", "contract", "actor", "history", "evidence"));
    entries.addAll(
        site.guide()
            ? List.of("questions", "training")
            : List.of("disagreements", "source", "ontology"));
    entries.addAll(site.query() ? List.of("query") : List.of());
    return entries;
  }

  /** This page. */
  public String path() {
    return path(lang());
  }

  /** This page in a language. */
  public String path(Lang lang) {
    String path = paths.get(lang);
    return path == null ? Links.home(lang) : path;
  }

  /** The feed of what is said of the thing; empty when the page is about none that has one. */
  public Optional<String> findFeed() {
    return Optional.ofNullable(thing)
        .flatMap(ref -> Iris.findThing(ref.node()))
        .filter(found -> FOLLOWED.contains(found.type()))
        .map(found -> path() + ".atom");
  }

  /** The page that lists the versions of the thing; empty when the page has none of its own. */
  public Optional<String> findVersions() {
    return Links.findThing(path()).map(node -> path() + "/versions");
  }

  /** The address of a version of this page. */
  public String version(long number) {
    return path() + Links.version(number);
  }

  /** The page that tells the difference between two versions; to now when the second is 0. */
  public String difference(String thing, long from, long to) {
    return thing
        + "/differences?"
        + say.t("param.from")
        + "="
        + from
        + (to == 0 ? "" : "&" + say.t("param.upto") + "=" + to);
  }

  /** The version of the thing that is seen where the page looks back; 0 when none is. */
  public long pastVersion() {
    return thing == null || findVersions().isEmpty() || !site.outlook().standpoint().isPast()
        ? 0
        : site.past()
            .lines()
            .apply(thing.node())
            .filter(lines -> !lines.isEmpty())
            .map(lines -> lines.getFirst().number())
            .orElse(0L);
  }

  /** This page with its host, as it is seen. */
  public String address(Lang lang) {
    if (site.past().version() > 0) {
      return site.publicUrl() + path(lang) + Links.version(site.past().version());
    }
    return site.carried(site.publicUrl() + path(lang));
  }

  /** A section of the site. */
  public String section(String name) {
    return Links.section(name, lang());
  }

  /** The home page. */
  public String home() {
    return Links.home(lang());
  }

  /** The page of a thing; its own IRI when it is not ours. */
  public String link(Node node) {
    return findLink(node).orElseGet(node::toString);
  }

  /** The page of a thing of ours. */
  public Optional<String> findLink(Node node) {
    return Links.findPage(node, lang());
  }

  /** The same; empty for a name that nothing was said of: there is no page about it. */
  public Optional<String> findLink(Ref ref) {
    return ref.label().equals(Label.NONE) && !Iris.isThing(ref.node(), "erased")
        ? Optional.empty()
        : findLink(ref.node());
  }

  /** The data document of a thing in a format. */
  public Optional<String> findData(Node node, String suffix) {
    return Links.findData(node).map(path -> path + "." + suffix);
  }

  /** A definition as a sentence: capital and full stop. */
  public static String sentence(String text) {
    String capital = Speech.capital(text.strip());
    return capital.isEmpty() || capital.matches("(?s).*[.!?…]$") ? capital : capital + ".";
  }

  /** What kind of page it is, in words: that of its thing, else its place in the menu. */
  public String kind() {
    return thing != null
        ? Speech.capital(typeOf(thing.node()))
        : say.findText("menu." + section).orElse("");
  }

  /** Whether it would show data, of which nothing is left at its level. */
  public boolean isHollow() {
    return site.outlook().isEmpty() && (thing != null || !ALWAYS.contains(section));
  }

  /** The kind of a thing of ours, in words. */
  public String typeOf(Node node) {
    return Iris.findThing(node)
        .flatMap(thing -> say.findText("type." + thing.type()))
        .or(() -> say.findText("type.code"))
        .orElse("");
  }
}
