package org.vigie.web.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.dossier.Change;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Speech;
import org.vigie.web.thing.Titles;

/** Tells what changed as a feed: in all, or in what is said of one thing. */
public final class Changes {
  private static final int MOST_ENTRIES = 50;
  private static final int MOST_LINES = 12;

  /** How many claims of a thing its feed follows; the feed of all revisions follows every one. */
  static final int MOST_CLAIMS = 5_000;

  private final Graph graph;
  private final DossierReader reader;
  private final Page page;
  private final Speech say;
  private final Instant now;

  /**
   * Feeds of a revision.
   *
   * @param graph the union of the named graphs
   * @param page the page that shows the same to people
   * @param now when the revision was accepted
   */
  public Changes(Graph graph, DossierReader reader, Page page, Instant now) {
    this.graph = graph;
    this.reader = reader;
    this.page = page;
    this.say = page.say();
    this.now = now;
  }

  /** The newest revisions. */
  public Feed all() {
    List<Feed.Entry> entries =
        reader.listChanges(0, MOST_ENTRIES).stream()
            .map(change -> entry(change, "", List.of(), 0))
            .toList();
    return feed(Iris.GRAPH + "revisions", say.t("feed.all"), say.t("changes.lead"), entries);
  }

  /** The revisions that changed what is said of a thing, by it or with it. */
  public Feed of(Ref thing) {
    Map<Node, List<Node>> claims = new LinkedHashMap<>();
    Set<Node> followed = claims(thing.node());
    for (Node claim : followed) {
      Set<Node> revisions = new LinkedHashSet<>(reader.listRevisions(claim));
      subjects(Vigie.ASSESSES, claim)
          .forEach(opinion -> revisions.addAll(reader.listRevisions(opinion)));
      revisions.forEach(
          revision -> claims.computeIfAbsent(revision, unseen -> new ArrayList<>()).add(claim));
    }
    String name =
        Iris.findThing(thing.node()).map(each -> each.type() + "-" + each.slug()).orElse("");
    List<Feed.Entry> entries =
        claims.keySet().stream()
            .map(reader::change)
            .sorted(Comparator.comparingInt(Change::number).reversed())
            .limit(MOST_ENTRIES)
            .map(change -> entry(change, "-" + name, claims.getOrDefault(change.node(), List.of())))
            .toList();
    return feed(
        thing.node().toString(),
        say.t("feed.thing", say.name(thing)),
        say.t("feed.thing.lead")
            + (followed.size() < MOST_CLAIMS ? "" : " " + say.t("feed.thing.left", MOST_CLAIMS)),
        entries);
  }

  /** The claims about a thing, those that name it, and those taken from it. */
  private Set<Node> claims(Node thing) {
    Set<Node> claims = new LinkedHashSet<>();
    for (Node property : List.of(Vigie.ABOUT, Vigie.VALUE, Vigie.STATED_IN)) {
      subjects(property, thing).stream()
          .filter(node -> Iris.isThing(node, "claim"))
          .sorted(Comparator.comparing(Node::toString))
          .limit(MOST_CLAIMS - claims.size())
          .forEach(claims::add);
    }
    return claims;
  }

  private List<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
  }

  private Feed.Entry entry(Change change, String suffix, List<Node> claims) {
    Titles titles = new Titles(reader, say);
    List<Feed.Line> lines =
        claims.stream()
            .limit(MOST_LINES)
            .map(
                claim ->
                    new Feed.Line(Speech.capital(titles.of(reader.ref(claim))), address(claim)))
            .toList();
    return entry(change, suffix, lines, claims.size());
  }

  private Feed.Entry entry(Change change, String suffix, List<Feed.Line> lines, int touched) {
    String message = say.text(change.message());
    String at = change.at();
    Ref by = change.by();
    return new Feed.Entry(
        change.node() + "#" + say.lang().tag() + suffix,
        suffix.isEmpty()
            ? say.t("feed.revision", change.number(), message)
            : say.t("feed.touched", touched, say.count(touched), change.number()),
        address(change.node()),
        by == null ? say.t("site.name") : say.name(by),
        at == null ? now : Instant.parse(at),
        suffix.isEmpty() ? message + " " + say.t("source.claims", change.claimCount()) : message,
        lines,
        touched > lines.size() ? say.t("feed.more", touched - lines.size()) : "");
  }

  private String address(Node node) {
    return page.site().publicUrl() + Links.findPage(node, say.lang()).orElse("");
  }

  private Feed feed(String id, String title, String subtitle, List<Feed.Entry> entries) {
    String address = page.address(page.lang());
    return new Feed(
        new Feed.Head(
            id + "#atom-" + say.lang().tag(),
            say.t("site.name") + say.t("colon") + title,
            subtitle,
            address + ".atom",
            address,
            say.lang().tag(),
            say.t("foot.licence"),
            entries.stream().map(Feed.Entry::updated).max(Comparator.naturalOrder()).orElse(now)),
        entries);
  }
}
