package org.vigie.export.rules;

import java.util.Map;
import java.util.TreeMap;

/** The rules as a server of nginx, whose root is the folder of the copy. */
public final class Nginx {
  private final StringBuilder out = new StringBuilder();
  private final Rules rules;

  private Nginx(Rules rules) {
    this.rules = rules;
  }

  /** The file. */
  public static String of(Rules rules) {
    Nginx nginx = new Nginx(rules);
    nginx.maps();
    nginx.server();
    return nginx.out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void maps() {
    line("# nginx: in the context http, for example as /etc/nginx/conf.d/vigie.conf.");
    line("map $http_accept $vigie_form {");
    line("  default \"\";");
    line("  ~text/html \"\";");
    new TreeMap<>(rules.forms())
        .forEach((suffix, type) -> line("  ~" + Rules.literal(type) + " " + suffix + ";"));
    line("}");
    line("map $http_accept_language $vigie_lang {");
    line("  default " + rules.usual() + ";");
    rules.languages().stream()
        .filter(lang -> !lang.equals(rules.usual()))
        .forEach(lang -> line("  ~*^" + lang + " " + lang + ";"));
    line("}");
  }

  private void server() {
    line("server {");
    line("  listen 80;");
    line("  root /srv/vigie;");
    line("  charset utf-8;");
    line("  absolute_redirect off;");
    line("  index " + String.join(" ", rules.indexes()) + ";");
    line("  add_header Access-Control-Allow-Origin * always;");
    line("  add_header X-Content-Type-Options nosniff always;");
    line("  types {");
    rules.types().forEach((suffix, type) -> line("    '" + type + "' " + suffix + ";"));
    line("  }");
    rules
        .single()
        .forEach(
            (file, type) ->
                line("  location = /" + file + " { types { } default_type '" + type + "'; }"));
    rules
        .gone()
        .forEach(
            (from, file) ->
                line(
                    "  location ~ "
                        + pattern(from)
                        + " { error_page 410 /"
                        + file
                        + "; return 410; }"));
    rules.moves().stream().filter(move -> move.status() == 301).forEach(this::move);
    rules.groups().forEach(this::group);
    rules.moves().stream().filter(move -> move.status() != 301).forEach(this::move);
    line("}");
  }

  private static String pattern(String path) {
    return "\"" + Rules.page(path).replaceFirst("^\\^", "^/") + "\"";
  }

  private void group(Rules.Group group) {
    line("  location ~ \"^/" + Rules.literal(group.from()) + "([^/]+?)/?$\" {");
    line("    if (-f $request_filename) { break; }");
    line("    set $vigie_slug $1;");
    if (!group.data().isEmpty()) {
      line("    if ($vigie_form) { return 303 /" + group.data() + "$vigie_slug.$vigie_form; }");
    }
    if (group.to().isEmpty()) {
      String first = rules.forms().keySet().iterator().next();
      line("    return 303 /" + group.data() + "$vigie_slug." + first + ";");
    }
    languages(group.to(), "$vigie_slug/", 303);
    line("  }");
  }

  private void move(Rules.Move move) {
    line("  location ~ " + pattern(move.from()) + " {");
    new TreeMap<>(move.data())
        .forEach(
            (suffix, file) ->
                line("    if ($vigie_form = " + suffix + ") { return 303 /" + file + "; }"));
    rules.document(move).ifPresent(file -> line("    return 303 /" + file + ";"));
    languages(move.to(), "", move.status());
    line("  }");
  }

  private void languages(Map<String, String> to, String end, int status) {
    String usual = to.getOrDefault(rules.usual(), to.values().stream().findFirst().orElse(""));
    if (to.size() > 1) {
      for (String lang : rules.languages()) {
        String other = to.get(lang);
        if (other != null && !other.equals(usual)) {
          line(
              "    if ($vigie_lang = "
                  + lang
                  + ") { return "
                  + status
                  + " /"
                  + other
                  + end
                  + "; }");
        }
      }
    }
    if (!to.isEmpty()) {
      line("    return " + status + " /" + usual + end + ";");
    }
  }
}
