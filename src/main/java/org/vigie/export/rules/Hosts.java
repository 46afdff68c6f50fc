package org.vigie.export.rules;

import java.util.Map;

/**
 * The rules for hosts of static sites that read {@code _redirects} and {@code _headers} (Netlify,
 * Cloudflare Pages). They choose by language, not by what a program accepts: data are asked for by
 * suffix there.
 */
public final class Hosts {
  private Hosts() {}

  /** The file {@code _redirects}. */
  public static String redirects(Rules rules) {
    StringBuilder out = new StringBuilder();
    rules.gone().forEach((from, file) -> line(out, "/" + from, "/" + file, "410!", ""));
    rules.moves().stream()
        .filter(move -> move.status() == 301)
        .forEach(move -> languages(out, rules, "/" + move.from(), move.to(), "", "301!"));
    for (Rules.Group group : rules.groups()) {
      languages(out, rules, "/" + group.from() + ":slug", group.to(), ":slug/", "302!");
    }
    rules.moves().stream()
        .filter(move -> move.status() != 301)
        .forEach(move -> languages(out, rules, "/" + move.from(), move.to(), "", "302!"));
    return out.toString();
  }

  private static void languages(
      StringBuilder out, Rules rules, String from, Map<String, String> to, String end, String how) {
    String usual = to.getOrDefault(rules.usual(), to.values().stream().findFirst().orElse(""));
    for (String lang : rules.languages()) {
      String other = to.get(lang);
      if (other != null && !other.equals(usual)) {
        line(out, from, "/" + other + end, how, " Language=" + lang);
      }
    }
    if (!to.isEmpty()) {
      line(out, from, "/" + usual + end, how, "");
    }
  }

  private static void line(StringBuilder out, String from, String to, String how, String when) {
    out.append(from).append(' ').append(to).append(' ').append(how).append(when).append('\n');
  }

  /** The file {@code _headers}: content types, and that programs of other sites may read. */
  public static String headers(Rules rules) {
    StringBuilder out = new StringBuilder("/*\n  Access-Control-Allow-Origin: *\n");
    rules
        .types()
        .forEach(
            (suffix, type) ->
                out.append("/*.")
                    .append(suffix)
                    .append("\n  Content-Type: ")
                    .append(type)
                    .append('\n'));
    rules
        .single()
        .forEach(
            (file, type) ->
                out.append('/')
                    .append(file)
                    .append("\n  Content-Type: ")
                    .append(type)
                    .append('\n'));
    return out.toString();
  }
}
