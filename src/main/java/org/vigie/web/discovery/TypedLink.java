package org.vigie.web.discovery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A typed link (RFC 8288).
 *
 * @param rel the relation
 * @param target where it leads
 * @param attributes such as {@code type} and {@code hreflang}, in order
 */
public record TypedLink(String rel, String target, Map<String, String> attributes) {
  /** Copies the map, in order. */
  public TypedLink {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** A link without attributes. */
  public static TypedLink of(String rel, String target) {
    return new TypedLink(rel, target, Map.of());
  }

  /** A link to a document of a media type. */
  public static TypedLink of(String rel, String target, String type) {
    return new TypedLink(rel, target, Map.of("type", type));
  }

  /** A link to a page in a language. */
  public static TypedLink page(String rel, String target, String language) {
    return of(rel, target, "text/html").with("hreflang", language);
  }

  /** The link with one more attribute. */
  TypedLink with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(name, value);
    return new TypedLink(rel, target, more);
  }

  /** An attribute; null when the link has none of that name, as templates leave it out. */
  public @Nullable String attribute(String name) {
    return attributes.get(name);
  }

  /** As it stands in a {@code Link} header. */
  public String header() {
    return written("");
  }

  /** As it stands in a link set as text (RFC 9264, section 4.1). */
  String inSet(String anchor) {
    return written("; anchor=\"" + anchor + "\"");
  }

  private String written(String anchor) {
    StringBuilder link =
        new StringBuilder("<").append(target).append(">; rel=\"").append(rel).append('"');
    link.append(anchor);
    attributes.forEach(
        (name, value) -> link.append("; ").append(name).append("=\"").append(value).append('"'));
    return link.toString();
  }
}
