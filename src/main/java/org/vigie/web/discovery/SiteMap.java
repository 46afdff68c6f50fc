package org.vigie.web.discovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.overview.Desk;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/**
 * All pages of a revision, for search engines (sitemaps.org): an index and parts, each page in both
 * languages, with the day on which what is said there last changed.
 */
public final class SiteMap {
  /** The most addresses in a part: fewer than the 50,000 allowed, so that a part stays small. */
  private static final int PART = 10_000;

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private static final List<Node> TYPES =
      Stream.concat(
              Desk.NAMED.stream(),
              Stream.of(
                  Vigie.EVIDENCE_LINE,
                  Vigie.EVALUATION,
                  Vigie.TIMELINE_EVENT,
                  Vigie.OUTCOME_METRIC,
                  W3c.DCAT_DATASET,
                  Vigie.CLAIM))
          .toList();

  private final long revision;
  private final List<Place> places;

  /**
   * A page in its languages.
   *
   * @param paths its path in each
   * @param day when it last changed, ISO; empty when that is not known
   */
  public record Place(Map<Lang, String> paths, String day) {
    /** Copies the map. */
    public Place {
      paths = Map.copyOf(paths);
    }
  }

  private SiteMap(long revision, List<Place> places) {
    this.revision = revision;
    this.places = places;
  }

  /**
   * The map of a revision.
   *
   * @param others the pages that are about no thing
   */
  public static SiteMap of(Snapshot snapshot, List<Map<Lang, String>> others) {
    String today = snapshot.revisedAt().map(SiteMap::day).orElse("");
    List<Place> places = new ArrayList<>();
    others.forEach(paths -> places.add(new Place(paths, today)));
    Map<Node, Instant> changed = changes(snapshot);
    Graph union = snapshot.union();
    for (Node type : TYPES) {
      union
          .find(Node.ANY, W3c.RDF_TYPE, type)
          .mapWith(Triple::getSubject)
          .filterKeep(node -> Links.findPage(node, Lang.FR).isPresent())
          .toList()
          .stream()
          .distinct()
          .sorted(Comparator.comparing(Node::getURI))
          .forEach(
              node ->
                  places.add(
                      new Place(
                          Links.inEach(lang -> Links.findPage(node, lang).orElseThrow()),
                          Optional.ofNullable(changed.get(node)).map(SiteMap::day).orElse(today))));
    }
    return new SiteMap(snapshot.revision().value(), places.stream().distinct().toList());
  }

  /** When each thing last changed: a claim about it, or an opinion on one, came or went. */
  private static Map<Node, Instant> changes(Snapshot snapshot) {
    Graph log = snapshot.graph(Graphs.REVISIONS);
    Map<Node, Instant> changed = new HashMap<>();
    Map<Node, Instant> revisions = new HashMap<>();
    log.find(Node.ANY, W3c.PROV_ENDED_AT_TIME, Node.ANY)
        .forEachRemaining(
            t ->
                revisions.put(
                    t.getSubject(), Instant.parse(t.getObject().getLiteralLexicalForm())));
    for (Node property : List.of(W3c.PROV_GENERATED, W3c.PROV_INVALIDATED)) {
      log.find(Node.ANY, property, Node.ANY)
          .forEachRemaining(
              t ->
                  Optional.ofNullable(revisions.get(t.getSubject()))
                      .ifPresent(at -> latest(changed, t.getObject(), at)));
    }
    for (Node property : List.of(Vigie.ASSESSES, Vigie.ABOUT, Vigie.VALUE, Vigie.STATED_IN)) {
      snapshot
          .union()
          .find(Node.ANY, property, Node.ANY)
          .filterKeep(t -> t.getObject().isURI() && changed.containsKey(t.getSubject()))
          .toList()
          .forEach(
              t ->
                  Optional.ofNullable(changed.get(t.getSubject()))
                      .ifPresent(at -> latest(changed, t.getObject(), at)));
    }
    return changed;
  }

  private static void latest(Map<Node, Instant> changed, Node node, Instant at) {
    changed.merge(node, at, (one, other) -> one.isAfter(other) ? one : other);
  }

  private static String day(Instant at) {
    return at.toString().substring(0, 10);
  }

  /** The revision that it is the map of. */
  public long revision() {
    return revision;
  }

  /** How many parts there are; at least one. */
  public int parts() {
    int addresses = places.size() * Lang.values().length;
    return Math.max(1, (addresses + PART - 1) / PART);
  }

  /** The list of the parts. */
  public String index(String publicUrl) {
    StringBuilder xml =
        new StringBuilder(HEAD).append("<sitemapindex xmlns=\"").append(NAMESPACE).append("\">\n");
    for (int part = 1; part <= parts(); part++) {
      xml.append("<sitemap><loc>")
          .append(escaped(publicUrl + "/sitemap/" + part + ".xml"))
          .append("</loc>");
      day(xml, part(part).stream().map(Place::day).max(Comparator.naturalOrder()).orElse(""));
      xml.append("</sitemap>\n");
    }
    return xml.append("</sitemapindex>\n").toString();
  }

  /**
   * One part.
   *
   * @param number from 1
   */
  public String part(String publicUrl, int number) {
    StringBuilder xml =
        new StringBuilder(HEAD)
            .append("<urlset xmlns=\"")
            .append(NAMESPACE)
            .append("\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for (Place place : part(number)) {
      for (Lang lang : Lang.values()) {
        url(xml, publicUrl, place, lang);
      }
    }
    return xml.append("</urlset>\n").toString();
  }

  private List<Place> part(int number) {
    int each = PART / Lang.values().length;
    int from = Math.min((number - 1) * each, places.size());
    return places.subList(from, Math.min(from + each, places.size()));
  }

  private static void url(StringBuilder xml, String publicUrl, Place place, Lang lang) {
    String path = place.paths().get(lang);
    if (path == null) {
      return;
    }
    xml.append("<url><loc>").append(escaped(publicUrl + path)).append("</loc>");
    day(xml, place.day());
    for (Lang other : Lang.values()) {
      alternate(xml, other.tag(), publicUrl + place.paths().get(other));
    }
    alternate(xml, "x-default", publicUrl + place.paths().get(Lang.FR));
    xml.append("</url>\n");
  }

  private static void alternate(StringBuilder xml, String lang, String address) {
    xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
        .append(lang)
        .append("\" href=\"")
        .append(escaped(address))
        .append("\"/>");
  }

  private static void day(StringBuilder xml, String day) {
    if (!day.isEmpty()) {
      xml.append("<lastmod>").append(day).append("</lastmod>");
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
