package org.vigie.web.page;

import java.util.Map;
import org.apache.jena.atlas.json.JsonObject;
import org.vigie.words.Lang;

/**
 * What a search engine is told of a page about one thing: schema.org in JSON-LD, in a data block
 * that no browser runs.
 */
final class Structured {
  private static final Map<String, String> TYPES =
      Map.of("contract", "Project", "actor", "Organization", "source", "CreativeWork");

  private Structured() {}

  /** The data block of a page. */
  static String of(Page page, String type, String description) {
    JsonObject about = new JsonObject();
    about.put("@type", TYPES.getOrDefault(type, "Thing"));
    about.put("@id", page.thing() == null ? "" : page.thing().node().getURI());
    about.put("name", page.title());
    JsonObject json = new JsonObject();
    json.put("@context", "https://schema.org");
    json.put("@type", "WebPage");
    json.put("url", page.address(page.lang()));
    json.put("name", page.title());
    json.put("inLanguage", page.lang() == Lang.FR ? "fr" : "en");
    if (!description.isEmpty()) {
      json.put("description", description);
    }
    if (page.site().revisedOn() != null) {
      json.put("dateModified", page.site().revisedOn());
    }
    json.put("license", "https://creativecommons.org/licenses/by/4.0/");
    json.put("about", about);
    return json.toString().replace("<", "\\u003c");
  }
}
