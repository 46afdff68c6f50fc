package org.vigie.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Zotero would keep of a page, by the rules of its translator for embedded metadata, told in
 * our own words: tags of a known namespace are statements about the page; a type that Zotero knows
 * beats what the others make it guess, and the presence of a title of Highwire Press makes it guess
 * an article of a journal; tags of Highwire Press then replace what the statements said.
 */
final class Zotero {
  private static final Pattern META =
      Pattern.compile("<meta name=\"([^\"]+)\" content=\"([^\"]*)\">");
  private static final Pattern SCHEMA =
      Pattern.compile("<link rel=\"schema\\.([A-Za-z]+)\" href=\"([^\"]+)\"");
  private static final List<String> TYPES =
      List.of("webpage", "dataset", "journalArticle", "report", "book", "document");

  private final List<Map.Entry<String, String>> tags = new ArrayList<>();
  private final Map<String, String> prefixes =
      new HashMap<>(
          Map.of(
              "dc", "http://purl.org/dc/elements/1.1/",
              "dcterms", "http://purl.org/dc/terms/",
              "z", "http://www.zotero.org/namespaces/export#",
              "og", "http://ogp.me/ns#"));

  Zotero(String html) {
    String head = html.substring(0, html.indexOf("</head>"));
    Matcher schema = SCHEMA.matcher(head);
    while (schema.find()) {
      prefixes.put(schema.group(1).toLowerCase(Locale.ROOT), schema.group(2));
    }
    Matcher meta = META.matcher(head);
    while (meta.find()) {
      if (!meta.group(2).isEmpty()) {
        tags.add(Map.entry(meta.group(1), text(meta.group(2))));
      }
    }
  }

  /** The type of the item. */
  String itemType() {
    return statement("http://www.zotero.org/namespaces/export#itemType")
        .filter(TYPES::contains)
        .or(() -> statement("http://purl.org/dc/elements/1.1/type").filter(TYPES::contains))
        .or(() -> highwire("citation_journal_title").map(title -> "journalArticle"))
        .or(() -> highwire("citation_title").map(title -> "journalArticle"))
        .orElse("webpage");
  }

  Optional<String> title() {
    return highwire("citation_title").or(() -> dc("title"));
  }

  /** The authors: those of Highwire Press, else the creators. A single word is a body. */
  List<String> authors() {
    List<String> authors = all("citation_author");
    return authors.isEmpty() ? dc("creator").stream().toList() : authors;
  }

  Optional<String> date() {
    return highwire("citation_date").or(() -> dc("date"));
  }

  /** Unless a tag says otherwise, the address in the bar of the browser. */
  Optional<String> url() {
    return highwire("citation_public_url");
  }

  Optional<String> language() {
    return highwire("citation_language").or(() -> dc("language"));
  }

  Optional<String> rights() {
    return dc("rights");
  }

  /** The title of the site, for a page. */
  Optional<String> publication() {
    return dc("source").or(() -> statement("http://ogp.me/ns#site_name"));
  }

  private Optional<String> highwire(String name) {
    return all(name).stream().findFirst();
  }

  private List<String> all(String name) {
    return tags.stream()
        .filter(tag -> tag.getKey().endsWith(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Optional<String> dc(String name) {
    return statement("http://purl.org/dc/elements/1.1/" + name);
  }

  /** A tag is a prefix, one of three signs and a property whose first letter is a small one. */
  private Optional<String> statement(String iri) {
    return tags.stream()
        .filter(
            tag -> {
              String[] parts = tag.getKey().split("[.:_]", 2);
              String namespace = prefixes.get(parts[0].toLowerCase(Locale.ROOT));
              return parts.length == 2
                  && namespace != null
                  && iri.equals(
                      namespace
                          + parts[1].substring(0, 1).toLowerCase(Locale.ROOT)
                          + parts[1].substring(1));
            })
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String text(String attribute) {
    return attribute
        .replace("&lt;", "<")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
