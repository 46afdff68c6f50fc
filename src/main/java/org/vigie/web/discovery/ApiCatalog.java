package org.vigie.web.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/**
 * The catalogue of the interfaces of this server (RFC 9727), as FAIRiCat reads it: what answers
 * programs, and for each where it is described, for programs and for people.
 */
public final class ApiCatalog {
  /** Where programs look for it. */
  public static final String PATH = "/.well-known/api-catalog";

  /** The media type with the profile that the standard asks for. */
  public static final String TYPE =
      LinkSet.JSON + "; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

  private static final String TURTLE = "text/turtle";
  private static final String OPENAPI = "application/vnd.oai.openapi+json";

  private ApiCatalog() {}

  /**
   * The catalogue.
   *
   * @param publicUrl the address of the server, without a final slash
   * @param query whether it answers queries
   */
  public static LinkSet of(String publicUrl, boolean query) {
    Map<String, List<TypedLink>> contexts = new LinkedHashMap<>();
    List<TypedLink> items = new ArrayList<>();
    contexts.put(publicUrl + PATH, items);
    if (query) {
      add(contexts, items, publicUrl + "/sparql", sparql(publicUrl));
      add(contexts, items, publicUrl + "/questions", rest(publicUrl, "queries"));
    }
    add(contexts, items, publicUrl + "/id/", rest(publicUrl, "api"));
    add(contexts, items, publicUrl + "/data/", rest(publicUrl, "api"));
    add(contexts, items, publicUrl + "/catalog", catalog(publicUrl));
    add(contexts, items, publicUrl + "/ns", vocabulary(publicUrl));
    add(contexts, items, publicUrl + "/linkset", rest(publicUrl, "api"));
    add(contexts, items, publicUrl + "/fr/journal.atom", rest(publicUrl, "changes"));
    return new LinkSet(contexts);
  }

  private static void add(
      Map<String, List<TypedLink>> contexts,
      List<TypedLink> items,
      String address,
      List<TypedLink> links) {
    items.add(TypedLink.of("item", address));
    contexts.put(address, links);
  }

  private static List<TypedLink> sparql(String publicUrl) {
    List<TypedLink> links = new ArrayList<>();
    links.add(TypedLink.of("service-desc", publicUrl + "/sparql", TURTLE));
    links.addAll(rest(publicUrl, "query"));
    links.add(TypedLink.of("service-meta", publicUrl + "/void.ttl", TURTLE));
    return links;
  }

  /** What its names mean: the ontology, and short names for JSON-LD. */
  private static List<TypedLink> vocabulary(String publicUrl) {
    List<TypedLink> links = new ArrayList<>(rest(publicUrl, "ontology"));
    links.add(TypedLink.of("service-meta", publicUrl + "/ns.ttl", TURTLE));
    links.add(
        TypedLink.of("service-meta", publicUrl + "/ns/context.jsonld", "application/ld+json"));
    return links;
  }

  private static List<TypedLink> catalog(String publicUrl) {
    List<TypedLink> links = new ArrayList<>(rest(publicUrl, "api"));
    links.add(TypedLink.of("service-meta", publicUrl + "/catalog.ttl", TURTLE));
    return links;
  }

  /** What every interface has: its part of the OpenAPI document, and a page in each language. */
  private static List<TypedLink> rest(String publicUrl, String section) {
    List<TypedLink> links = new ArrayList<>();
    links.add(TypedLink.of("service-desc", publicUrl + "/openapi.json", OPENAPI));
    for (Lang lang : Lang.values()) {
      links.add(
          TypedLink.of("service-doc", publicUrl + Links.section(section, lang), "text/html")
              .with("hreflang", lang.tag()));
    }
    return links;
  }
}
