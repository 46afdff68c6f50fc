package org.vigie.export.rules;

import java.util.Map;
import java.util.TreeMap;

/**
 * The rules as a file {@code .htaccess} of Apache 2.4, which works under any path: the first rule
 * finds out where the copy lies.
 */
public final class Apache {
  private static final String FORM = "VIGIE_FORM";
  private static final String BASE = "%{ENV:VIGIE_BASE}";

  private final StringBuilder out = new StringBuilder();
  private final Rules rules;

  private Apache(Rules rules) {
    this.rules = rules;
  }

  /** The file. */
  public static String of(Rules rules) {
    Apache apache = new Apache(rules);
    apache.types();
    apache.choices();
    apache.gone();
    rules.moves().stream().filter(move -> move.status() == 301).forEach(apache::move);
    apache.files();
    rules.groups().forEach(apache::group);
    rules.moves().stream().filter(move -> move.status() != 301).forEach(apache::move);
    return apache.out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void types() {
    line("# Apache 2.4, with mod_rewrite, mod_mime and mod_headers.");
    line("Options -Indexes -MultiViews");
    line("AddDefaultCharset utf-8");
    line("DirectoryIndex " + String.join(" ", rules.indexes()));
    rules.types().forEach((suffix, type) -> line("AddType '" + type + "' ." + suffix));
    rules
        .single()
        .forEach(
            (file, type) ->
                line(
                    "<FilesMatch \"^"
                        + Rules.literal(file.substring(file.lastIndexOf('/') + 1))
                        + "$\">\nForceType '"
                        + type
                        + "'\n</FilesMatch>"));
    line("<IfModule mod_headers.c>");
    line("Header set Access-Control-Allow-Origin \"*\"");
    line("Header set X-Content-Type-Options \"nosniff\"");
    line("</IfModule>");
    line(
        "ErrorDocument 410 \"<!DOCTYPE html><title>410</title><meta http-equiv='refresh'"
            + " content='0; url=%{REQUEST_URI}/index.html'><a"
            + " href='%{REQUEST_URI}/index.html'>410</a>\"");
  }

  private void choices() {
    line("RewriteEngine On");
    line("RewriteCond %{ENV:REDIRECT_STATUS} !^$");
    line("RewriteRule ^ - [L]");
    line("RewriteCond %{REQUEST_URI}::$1 ^(.*?/)(.*)::\\2$");
    line("RewriteRule ^(.*)$ - [E=VIGIE_BASE:%1]");
    new TreeMap<>(rules.forms())
        .descendingMap()
        .forEach(
            (suffix, type) -> {
              line("RewriteCond %{HTTP_ACCEPT} !text/html");
              line("RewriteCond %{HTTP_ACCEPT} " + Rules.literal(type));
              line("RewriteRule ^ - [E=" + FORM + ":" + suffix + "]");
            });
  }

  private void gone() {
    rules.gone().forEach((from, file) -> line("RewriteRule " + Rules.page(from) + " - [G,L]"));
  }

  private void files() {
    line("RewriteCond %{REQUEST_FILENAME} -f");
    line("RewriteRule ^ - [L]");
  }

  private void group(Rules.Group group) {
    String pattern = "^" + Rules.literal(group.from()) + "([^/]+?)/?$";
    if (!group.data().isEmpty()) {
      line("RewriteCond %{ENV:" + FORM + "} ^(.+)$");
      line("RewriteRule " + pattern + " " + BASE + group.data() + "$1.%1 [R=303,L]");
    }
    if (group.to().isEmpty()) {
      String first = rules.forms().keySet().iterator().next();
      line("RewriteRule " + pattern + " " + BASE + group.data() + "$1." + first + " [R=303,L]");
    }
    languages(pattern, group.to(), "$1/", 303);
  }

  private void move(Rules.Move move) {
    String pattern = Rules.page(move.from());
    new TreeMap<>(move.data())
        .forEach(
            (suffix, file) -> {
              line("RewriteCond %{ENV:" + FORM + "} ^" + suffix + "$");
              line("RewriteRule " + pattern + " " + BASE + file + " [R=303,L]");
            });
    rules
        .document(move)
        .ifPresent(file -> line("RewriteRule " + pattern + " " + BASE + file + " [R=303,L]"));
    languages(pattern, move.to(), "", move.status());
  }

  private void languages(String pattern, Map<String, String> to, String end, int status) {
    String flags = " [R=" + status + ",L,NE]";
    String usual = to.getOrDefault(rules.usual(), to.values().stream().findFirst().orElse(""));
    if (to.size() > 1) {
      for (String lang : rules.languages()) {
        String other = to.get(lang);
        if (other != null && !other.equals(usual)) {
          line("RewriteCond %{HTTP:Accept-Language} ^" + lang + " [NC]");
          line("RewriteRule " + pattern + " " + BASE + other + end + flags);
        }
      }
    }
    if (!to.isEmpty()) {
      line("RewriteRule " + pattern + " " + BASE + usual + end + flags);
    }
  }
}
