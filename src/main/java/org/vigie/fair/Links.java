package org.vigie.fair;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.format.Json;
import org.vigie.format.RdfSyntaxException;

/** Reads typed links from where they stand: a header, the head of a page, a link set. */
final class Links {
  /** One link of a header: the target, then parameters, quoted or not (RFC 8288, section 3). */
  private static final Pattern IN_HEADER =
      Pattern.compile("<([^>]*)>((?:\\s*;\\s*[^\\s=;,]+\\s*=\\s*(?:\"[^\"]*\"|[^\";,\\s]*))*)");

  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([^\\s=;,]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\";,\\s]*))");

  private static final Pattern TAG = Pattern.compile("<link\\b([^>]*)>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([a-zA-Z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private Links() {}

  /**
   * The links of a Link header, or of a link set as text, which has the same form.
   *
   * @param base against which addresses are resolved
   */
  static List<Link> inHeader(String header, String base) {
    List<Link> links = new ArrayList<>();
    Matcher each = IN_HEADER.matcher(header);
    while (each.find()) {
      links.addAll(links(each.group(1), attributes(PARAMETER, each.group(2)), base));
    }
    return links;
  }

  /** The link elements of the head of a page. */
  static List<Link> inPage(String html, String base) {
    int end = html.toLowerCase(Locale.ROOT).indexOf("</head>");
    List<Link> links = new ArrayList<>();
    Matcher each = TAG.matcher(end < 0 ? html : html.substring(0, end));
    while (each.find()) {
      Map<String, String> attributes = attributes(ATTRIBUTE, each.group(1));
      String target = attributes.remove("href");
      if (target != null) {
        links.addAll(links(target.replace("&amp;", "&"), attributes, base));
      }
    }
    return links;
  }

  /** The links of a link set in JSON (RFC 9264, section 4.2); none when it is not one. */
  static List<Link> inSet(String json, String base) {
    List<Link> links = new ArrayList<>();
    Map<?, ?> document;
    try {
      document = Json.read(json, Map.class);
    } catch (RdfSyntaxException malformed) {
      return links;
    }
    for (Map<?, ?> context : objects(document.get("linkset"))) {
      Object said = context.get("anchor");
      String anchor = said instanceof String text ? resolved(text, base) : base;
      context.forEach(
          (rel, targets) -> {
            for (Map<?, ?> target : objects(targets)) {
              if (target.get("href") instanceof String href) {
                links.add(
                    new Link(rel.toString(), resolved(href, base), anchor, attributes(target)));
              }
            }
          });
    }
    return links;
  }

  private static List<Map<?, ?>> objects(@Nullable Object value) {
    List<Map<?, ?>> objects = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Map<?, ?> object) {
          objects.add(object);
        }
      }
    }
    return objects;
  }

  private static Map<String, String> attributes(Map<?, ?> target) {
    Map<String, String> attributes = new LinkedHashMap<>();
    target.forEach(
        (name, value) -> {
          if (value instanceof String text) {
            attributes.put(name.toString(), text);
          }
        });
    return attributes;
  }

  private static Map<String, String> attributes(Pattern pattern, String text) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher each = pattern.matcher(text);
    while (each.find()) {
      attributes.putIfAbsent(
          each.group(1).toLowerCase(Locale.ROOT),
          each.group(2) == null ? each.group(3) : each.group(2));
    }
    return attributes;
  }

  /** A link for each of its relations. */
  private static List<Link> links(String target, Map<String, String> attributes, String base) {
    String anchor = attributes.containsKey("anchor") ? attributes.get("anchor") : base;
    List<Link> links = new ArrayList<>();
    for (String rel : attributes.getOrDefault("rel", "").strip().split("\\s+", -1)) {
      if (!rel.isEmpty()) {
        links.add(
            new Link(
                rel.contains(":") ? rel : rel.toLowerCase(Locale.ROOT),
                resolved(target, base),
                anchor == null ? base : resolved(anchor, base),
                attributes));
      }
    }
    return links;
  }

  private static String resolved(String target, String base) {
    try {
      return URI.create(base).resolve(target).toString();
    } catch (IllegalArgumentException odd) {
      return target;
    }
  }
}
