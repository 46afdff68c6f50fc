package org.vigie.web.guide;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.vigie.guide.Figure;
import org.vigie.guide.Link;
import org.vigie.vocab.Iris;
import org.vigie.words.Words;

/**
 * Addresses within the kit, relative; what is not in it is led to on the site. Remembers the
 * sources that were asked for, so that the kit can list them.
 */
final class KitPlaces implements Places {
  private final SitePlaces site;
  private final String publicUrl;
  private final Words words;
  private final SortedSet<String> sources = new TreeSet<>();

  KitPlaces(SitePlaces site, String publicUrl) {
    this.site = site;
    this.publicUrl = publicUrl;
    this.words = Words.of(KitPlaces.class, site.lang());
  }

  @Override
  public String address(Link link) {
    return switch (link.kind()) {
      case SOURCE -> source(link.key());
      case TERM -> file("glossary") + "#" + link.key();
      case QUESTION -> file("question", Integer.parseInt(link.key()));
      case SHEET -> file("sheet", site.guide().findSheet(link.key()).orElseThrow().number());
      case MODULE -> file("module", site.guide().findModule(link.key()).orElseThrow().number());
      case CONTRACT, ACTOR, PAGE -> publicUrl + site.address(link);
    };
  }

  @Override
  public Optional<String> page(Node node) {
    return Iris.findThing(node)
        .filter(thing -> thing.type().equals("source"))
        .map(thing -> source(thing.slug()))
        .or(() -> site.page(node).map(path -> publicUrl + path));
  }

  @Override
  public Optional<String> query(Figure figure) {
    return site.query(figure).map(path -> publicUrl + path);
  }

  /** The slugs of the sources asked for so far, sorted. */
  SortedSet<String> sources() {
    return new TreeSet<>(sources);
  }

  /** A file that stands alone. */
  String file(String kind) {
    return words.say("kit.file." + kind) + (kind.equals("panorama") ? ".csv" : ".html");
  }

  /** A file among others of its kind. */
  String file(String kind, int number) {
    return String.format(Locale.ROOT, "%s-%02d.html", words.say("kit.file." + kind), number);
  }

  private String source(String slug) {
    sources.add(slug);
    return file("sources") + "#" + slug;
  }
}
