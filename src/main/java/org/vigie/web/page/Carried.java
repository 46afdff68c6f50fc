package org.vigie.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.state.Standpoint;
import org.vigie.words.Lang;

/**
 * Carries the standpoint of a page on in everything that leads from it to another page or to data
 * of this site: links, forms and the addresses in the head. It works on the finished page, the one
 * place through which every link goes, however a template put it together. What has no state of
 * knowledge (assets) or names its own (the endpoint, short links), a link that names a standpoint,
 * and an element with {@code data-free}, are left as they are.
 */
public final class Carried {
  /** Data and names: they take the parameters of the endpoint, whatever the language of a page. */
  private static final List<String> DATA =
      List.of("/data/", "/questions/", "/id/", "/ns", "/code/", "/graph/", "/shapes/", "/linkset/");

  private static final List<String> CARRYING = List.of("a", "area", "form", "link");
  private static final String FREE = "data-free";

  private final Standpoint standpoint;
  private final String publicUrl;

  /**
   * Carries a standpoint on.
   *
   * @param publicUrl the address of this server, without a final slash
   */
  public Carried(Standpoint standpoint, String publicUrl) {
    this.standpoint = standpoint;
    this.publicUrl = publicUrl;
  }

  /** The same page with the standpoint in its links and forms. */
  public String in(String html) {
    if (standpoint.isPlain()) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length() + html.length() / 8);
    int copied = 0;
    int at = html.indexOf('<');
    while (at >= 0) {
      Tag tag = Tag.at(html, at);
      if (CARRYING.contains(tag.name()) && !tag.has(FREE)) {
        out.append(html, copied, at);
        carry(tag, out);
        copied = tag.end();
      }
      at = html.indexOf('<', tag.end());
    }
    return out.append(html, copied, html.length()).toString();
  }

  private void carry(Tag tag, StringBuilder out) {
    String attribute = tag.name().equals("form") ? "action" : "href";
    String value = tag.value(attribute);
    if (tag.name().equals("form")) {
      out.append(tag.text());
      if (!tag.value("method").equalsIgnoreCase("post")) {
        fields(value, out);
      }
      return;
    }
    out.append(tag.with(attribute, escaped(to(value.replace("&amp;", "&")))));
  }

  private void fields(String action, StringBuilder out) {
    parameters(local(action))
        .forEach(
            (name, value) ->
                out.append("<input type=\"hidden\" name=\"")
                    .append(name)
                    .append("\" value=\"")
                    .append(escaped(value))
                    .append("\">"));
  }

  /** An address with the standpoint; the same when it is not one of a page or of data here. */
  public String to(String address) {
    Map<String, String> parameters = parameters(local(address));
    int hash = address.indexOf('#');
    String place = hash < 0 ? address : address.substring(0, hash);
    int mark = place.indexOf('?');
    if (parameters.isEmpty()
        || Links.isVersion(mark < 0 ? place : place.substring(0, mark))
        || (mark >= 0 && names(place.substring(mark + 1)))) {
      return address;
    }
    return place
        + (mark < 0 ? "?" : "&")
        + Links.query(parameters).substring(1)
        + (hash < 0 ? "" : address.substring(hash));
  }

  private String local(String address) {
    return address.startsWith(publicUrl + "/") ? address.substring(publicUrl.length()) : address;
  }

  private static boolean names(String query) {
    return Arrays.stream(query.split("&", -1))
        .anyMatch(pair -> Standpoint.isNamed(pair.split("=", 2)[0]));
  }

  /** What an address on this site takes; nothing for any other. */
  private Map<String, String> parameters(String local) {
    return Links.findLang(local)
        .or(
            () ->
                DATA.stream().anyMatch(local::startsWith) ? Optional.of(Lang.EN) : Optional.empty())
        .map(standpoint::parameters)
        .orElseGet(Map::of);
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("\"", "&#34;").replace("<", "&lt;");
  }
}
