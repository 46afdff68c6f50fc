package org.vigie.web.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.vigie.cite.Format;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.web.data.DataFormat;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.page.Structured;
import org.vigie.words.Lang;

/**
 * FAIR Signposting (signposting.org/FAIR): the typed links between the page about a thing, its
 * documents and its name. The same links stand in the header, in the head of the page and, all of
 * them, in the link set; a header has room for the most important only.
 */
public final class Signposts {
  /**
   * How much of a Link header they take: a header stays under 4 kB, as some clients read no more,
   * and others have links to add.
   */
  public static final int LONGEST = 3_000;

  /** The licence of the data, as SPDX names it. */
  public static final String LICENCE = "https://spdx.org/licenses/CC-BY-4.0";

  private static final String AUTHOR = Iris.ID + "actor/vigie";
  private static final String PAGE = "https://schema.org/AboutPage";
  private static final String HTML = "text/html";

  /** The formats of the catalogue that the home page leads to. */
  private static final Map<String, String> CATALOG =
      new TreeMap<>(
          Map.of(
              "ttl", "text/turtle",
              "jsonld", "application/ld+json",
              "rdf", "application/rdf+xml"));

  private final String publicUrl;
  private final UnaryOperator<String> carried;

  /**
   * The signposts of a site.
   *
   * @param publicUrl its address, without a final slash
   * @param carried an address as it is seen from the standpoint of the request
   */
  public Signposts(String publicUrl, UnaryOperator<String> carried) {
    this.publicUrl = publicUrl;
    this.carried = carried;
  }

  /**
   * The links that stand in the head of a page: those of its thing, or of the whole data on the
   * home page. The page itself says which languages it has, and carries the standpoint on.
   */
  public static List<TypedLink> of(Page page) {
    Signposts signposts = new Signposts(page.site().publicUrl(), address -> address);
    Ref thing = page.thing();
    List<TypedLink> links =
        thing != null
            ? signposts.page(thing.node())
            : page.section().equals("home") ? signposts.home() : List.of();
    return links.stream().filter(link -> link.attribute("hreflang") == null).toList();
  }

  /** The links of the page about a thing, the most important first. */
  public List<TypedLink> page(Node thing) {
    List<TypedLink> links = new ArrayList<>(named(thing));
    links.add(TypedLink.of("type", PAGE));
    links.add(TypedLink.of("type", "https://schema.org/" + Structured.type(thing)));
    links.add(TypedLink.of("author", AUTHOR));
    Links.findData(thing)
        .ifPresent(
            document -> {
              for (DataFormat format : DataFormat.values()) {
                links.add(
                    TypedLink.of(
                        format.rdf().isPresent() ? "describedby" : "item",
                        data(document, format),
                        format.mediaType()));
              }
            });
    links.addAll(alternates(thing));
    return links;
  }

  /**
   * The links of a document about a thing.
   *
   * @param item whether it is content rather than metadata
   */
  public List<TypedLink> document(Node thing, boolean item) {
    List<TypedLink> links = new ArrayList<>(named(thing));
    for (Lang lang : Lang.values()) {
      findPage(thing, lang)
          .ifPresent(
              path ->
                  links.add(
                      TypedLink.of(item ? "collection" : "describes", address(path), HTML)
                          .with("hreflang", lang.tag())));
    }
    links.addAll(alternates(thing));
    return links;
  }

  /** The links of the home page, which stands for the whole data. */
  public List<TypedLink> home() {
    List<TypedLink> links = new ArrayList<>();
    links.add(TypedLink.of("cite-as", Iris.BASE));
    links.add(TypedLink.of("linkset", publicUrl + "/linkset.json", LinkSet.JSON));
    links.add(TypedLink.of("linkset", publicUrl + "/linkset.txt", LinkSet.TEXT));
    links.add(TypedLink.of("api-catalog", publicUrl + ApiCatalog.PATH, LinkSet.JSON));
    links.add(TypedLink.of("license", LICENCE));
    links.add(TypedLink.of("type", PAGE));
    links.add(TypedLink.of("type", "https://schema.org/Dataset"));
    links.add(TypedLink.of("author", AUTHOR));
    CATALOG.forEach(
        (suffix, type) ->
            links.add(TypedLink.of("describedby", publicUrl + "/catalog." + suffix, type)));
    links.add(TypedLink.of("describedby", publicUrl + "/void.ttl", "text/turtle"));
    for (Lang lang : Lang.values()) {
      links.add(
          TypedLink.of("item", publicUrl + Links.section("contract", lang) + ".csv", "text/csv"));
    }
    return links;
  }

  /**
   * The links of a document about the whole data, or with the whole of it.
   *
   * @param item whether it is content rather than metadata
   */
  public List<TypedLink> whole(boolean item) {
    List<TypedLink> links = new ArrayList<>();
    links.add(TypedLink.of("cite-as", Iris.BASE));
    links.add(TypedLink.of("license", LICENCE));
    for (Lang lang : Lang.values()) {
      links.add(
          TypedLink.of(item ? "collection" : "describes", publicUrl + Links.home(lang), HTML)
              .with("hreflang", lang.tag()));
    }
    return links;
  }

  /** All links of a thing: of its pages, and of its documents. */
  public LinkSet set(Node thing) {
    Map<String, List<TypedLink>> contexts = new LinkedHashMap<>();
    for (Lang lang : Lang.values()) {
      findPage(thing, lang)
          .ifPresent(
              path -> {
                List<TypedLink> links = new ArrayList<>(page(thing));
                for (Format format : Format.values()) {
                  links.add(
                      TypedLink.of(
                          "describedby",
                          address(path + "?format=" + format.suffix()),
                          format.mediaType()));
                }
                contexts.put(address(path), links);
              });
    }
    Links.findData(thing)
        .ifPresent(
            document -> {
              for (DataFormat format : DataFormat.values()) {
                contexts.put(data(document, format), document(thing, format.rdf().isEmpty()));
              }
            });
    return new LinkSet(contexts);
  }

  /** All links of the site as a whole. */
  public LinkSet set() {
    Map<String, List<TypedLink>> contexts = new LinkedHashMap<>();
    for (Lang lang : Lang.values()) {
      contexts.put(address(Links.home(lang)), home());
    }
    return new LinkSet(contexts);
  }

  /** As many links as fit in a header, the first of them. */
  public static String header(List<TypedLink> links) {
    StringBuilder header = new StringBuilder();
    for (TypedLink link : links) {
      String text = link.header();
      if (header.length() + text.length() + 2 > LONGEST) {
        break;
      }
      header.append(header.isEmpty() ? "" : ", ").append(text);
    }
    return header.toString();
  }

  private List<TypedLink> named(Node thing) {
    List<TypedLink> links = new ArrayList<>();
    links.add(TypedLink.of("cite-as", thing.getURI()));
    Links.findData(thing)
        .ifPresent(
            document -> {
              String set = document.replaceFirst("^/data/", "/linkset/");
              links.add(TypedLink.of("linkset", address(set + ".json"), LinkSet.JSON));
              links.add(TypedLink.of("linkset", address(set + ".txt"), LinkSet.TEXT));
            });
    links.add(TypedLink.of("license", LICENCE));
    return links;
  }

  /** The other forms in which the thing can be read. */
  private List<TypedLink> alternates(Node thing) {
    List<TypedLink> links = new ArrayList<>();
    for (Lang lang : Lang.values()) {
      findPage(thing, lang)
          .ifPresent(
              path ->
                  links.add(
                      TypedLink.of("alternate", address(path), HTML).with("hreflang", lang.tag())));
    }
    Links.findData(thing)
        .ifPresent(
            document -> {
              for (DataFormat format : DataFormat.values()) {
                links.add(TypedLink.of("alternate", data(document, format), format.mediaType()));
              }
            });
    return links;
  }

  private static Optional<String> findPage(Node thing, Lang lang) {
    return Links.findPage(thing, lang);
  }

  private String data(String document, DataFormat format) {
    return address(document + "." + format.suffix());
  }

  private String address(String path) {
    return carried.apply(publicUrl + path);
  }
}
