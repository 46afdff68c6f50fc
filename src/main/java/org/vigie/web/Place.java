package org.vigie.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.vocab.Iris;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/**
 * An address of a thing, read: its name, its data or its page. What follows the thing's own part,
 * such as {@code .ttl} or {@code .atom}, is kept apart.
 *
 * @param kind what the address gives
 * @param lang the language of a page
 * @param node the thing
 * @param tail what follows
 */
record Place(Kind kind, Optional<Lang> lang, Node node, String tail) {
  private static final List<String> TYPES =
      List.of("contract", "actor", "source", "claim", "evidence");

  /** What an address of a thing gives. */
  enum Kind {
    /** {@code /id/…}: leads to a page or to data. */
    NAME,
    /** {@code /data/…}. */
    DATA,
    /** A page. */
    PAGE
  }

  /**
   * How an address may be read: the whole as a thing first, then without what follows a dot or a
   * slash. Empty for what is no address of a thing.
   */
  static List<Place> readings(String path) {
    return places(path).flatMap(Place::cuts).toList();
  }

  private static Stream<Place> places(String path) {
    if (path.startsWith("/id/") || path.startsWith("/data/")) {
      Kind kind = path.startsWith("/id/") ? Kind.NAME : Kind.DATA;
      return typed(path.substring(path.indexOf('/', 1) + 1))
          .map(node -> new Place(kind, Optional.empty(), node, ""))
          .stream();
    }
    return Links.findLang(path).stream().flatMap(lang -> pages(path, lang));
  }

  private static Stream<Place> pages(String path, Lang lang) {
    Stream<Node> own =
        TYPES.stream()
            .filter(type -> path.startsWith(Links.section(type, lang) + "/"))
            .map(type -> type + path.substring(Links.section(type, lang).length()))
            .flatMap(name -> typed(name).stream());
    String records = Links.section("record", lang) + "/";
    Stream<Node> record =
        path.startsWith(records)
            ? typed(path.substring(records.length())).stream()
            : Stream.empty();
    return Stream.concat(own, record)
        .map(node -> new Place(Kind.PAGE, Optional.of(lang), node, ""));
  }

  private static Optional<Node> typed(String name) {
    int slash = name.indexOf('/');
    return slash > 0 && slash < name.length() - 1
        ? Optional.of(Addresses.node(name.substring(0, slash), name.substring(slash + 1)))
        : Optional.empty();
  }

  private Stream<Place> cuts() {
    List<Place> cuts = new ArrayList<>(List.of(this));
    String iri = node.getURI();
    int slug = Iris.findThing(node).map(thing -> thing.slug().length()).orElse(0);
    for (int at = iri.length() - 1; at > iri.length() - slug; at--) {
      if (iri.charAt(at) == '.' || iri.charAt(at) == '/') {
        Node shorter = NodeFactory.createURI(iri.substring(0, at));
        cuts.add(new Place(kind, lang, shorter, iri.substring(at)));
      }
    }
    return cuts.stream();
  }

  /** The same address of another thing; empty when that has none. */
  Optional<String> of(Node other) {
    Optional<String> path =
        switch (kind) {
          case NAME ->
              Iris.findThing(other).map(thing -> "/id/" + thing.type() + "/" + thing.slug());
          case DATA -> Links.findData(other);
          case PAGE -> lang.flatMap(each -> Links.findPage(other, each));
        };
    return path.map(found -> found + tail);
  }

  /** Whether it names a version, whose address says the same for ever. */
  boolean isVersion() {
    return tail.startsWith("/v/");
  }

  /** The number of the version that it names. */
  Optional<Long> version() {
    String number = tail.replaceFirst("^/v/", "").replaceFirst("\\..*", "");
    return isVersion() && number.matches("[0-9]{1,18}")
        ? Optional.of(Long.valueOf(number))
        : Optional.empty();
  }
}
