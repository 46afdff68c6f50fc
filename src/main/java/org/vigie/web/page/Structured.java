package org.vigie.web.page;

import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.vigie.format.RdfFormat;
import org.vigie.ontology.Editions;
import org.vigie.ontology.Publication;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;

/**
 * What a search engine is told of a page: schema.org in JSON-LD, in a data block that no browser
 * runs.
 */
public final class Structured {
  private static final String CONTEXT = "https://schema.org";
  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
  private static final String DATASET = "Dataset";
  private static final Map<String, String> TYPES =
      Map.of(
          "contract", "Project",
          "actor", "Organization",
          "source", "CreativeWork",
          "claim", "Claim");

  /** The tables of the contracts that leave the panorama. */
  private static final List<Map.Entry<String, String>> TABLES =
      List.of(Map.entry("csv", "text/csv"), Map.entry("jsonld", "application/ld+json"));

  private Structured() {}

  /** The type of a thing in the words of schema.org, without the namespace. */
  public static String type(Node thing) {
    if (Publication.find(thing).isPresent() || Editions.find(thing).isPresent()) {
      return "DefinedTermSet";
    }
    return isDataset(thing)
        ? DATASET
        : Iris.findThing(thing).map(found -> TYPES.get(found.type())).orElse("Thing");
  }

  private static boolean isDataset(Node thing) {
    return thing.isURI() && thing.getURI().startsWith(Iris.GRAPH + "dataset-");
  }

  /** The data block of the page about a thing. */
  static String page(Page page, Node thing, String description) {
    if (isDataset(thing)) {
      return dataset(page, thing);
    }
    JsonObject about = new JsonObject();
    about.put("@type", type(thing));
    about.put("@id", thing.getURI());
    about.put("name", page.title());
    JsonObject json = block(page, "WebPage", page.title());
    if (!description.isEmpty()) {
      json.put("description", description);
    }
    json.put("about", about);
    return text(json);
  }

  /** The data block of the page that stands for the whole data. */
  static String whole(Page page) {
    String title = page.say().t("site.name") + page.say().t("colon") + page.say().t("site.tagline");
    JsonObject json = described(page, title, Iris.BASE + "void#dataset", Iris.BASE);
    JsonArray files = new JsonArray();
    String table = page.site().publicUrl() + page.section("contract") + ".";
    TABLES.forEach(each -> files.add(file(table + each.getKey(), each.getValue())));
    json.put("distribution", files);
    return text(json);
  }

  private static String dataset(Page page, Node dataset) {
    JsonObject json = described(page, page.title(), dataset.getURI(), dataset.getURI());
    JsonArray files = new JsonArray();
    for (RdfFormat format : RdfFormat.values()) {
      page.findData(dataset, format.suffix())
          .ifPresent(path -> files.add(file(page.site().publicUrl() + path, format.mediaType())));
    }
    json.put("distribution", files);
    json.put("isPartOf", reference(DATASET, Iris.BASE + "void#dataset"));
    return text(json);
  }

  private static JsonObject described(Page page, String title, String node, String identifier) {
    JsonObject json = block(page, DATASET, title);
    json.put("@id", node);
    json.put("identifier", identifier);
    json.put("description", page.say().t("structured.description"));
    json.put("version", Long.toString(page.site().revision()));
    json.put("isAccessibleForFree", true);
    json.put("keywords", strings(List.of(page.say().t("structured.keywords").split(", ", -1))));
    JsonObject author = reference("Organization", Iris.ID + "actor/vigie");
    author.put("name", page.say().t("site.name"));
    json.put("creator", author);
    json.put("publisher", author);
    JsonObject catalog = reference("DataCatalog", Iris.BASE + "catalog#catalog");
    catalog.put("url", page.site().publicUrl() + "/catalog");
    json.put("includedInDataCatalog", catalog);
    return json;
  }

  private static JsonObject block(Page page, String type, String title) {
    JsonObject json = new JsonObject();
    json.put("@context", CONTEXT);
    json.put("@type", type);
    json.put("url", page.address(page.lang()));
    json.put("name", title);
    json.put("inLanguage", page.lang() == Lang.FR ? "fr" : "en");
    if (page.site().revisedOn() != null) {
      json.put("dateModified", page.site().revisedOn());
    }
    json.put("license", LICENCE);
    return json;
  }

  private static JsonObject file(String address, String type) {
    JsonObject file = new JsonObject();
    file.put("@type", "DataDownload");
    file.put("contentUrl", address);
    file.put("encodingFormat", type);
    return file;
  }

  private static JsonObject reference(String type, String node) {
    JsonObject reference = new JsonObject();
    reference.put("@type", type);
    reference.put("@id", node);
    return reference;
  }

  private static JsonArray strings(List<String> words) {
    JsonArray array = new JsonArray();
    words.forEach(array::add);
    return array;
  }

  private static String text(JsonObject json) {
    return json.toString().replace("<", "\\u003c");
  }
}
