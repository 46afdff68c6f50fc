package org.vigie.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.markup.HtmlPage;

/** Small pages at addresses that lead elsewhere, for wherever nobody reads the rules. */
final class Stubs {
  private static final int LONGEST_TITLE = 120;

  private final Origin origin;
  private final Layout layout;
  private final CopyWords words;

  Stubs(Origin origin, Layout layout, CopyWords words) {
    this.origin = origin;
    this.layout = layout;
    this.words = words;
  }

  /** The page at an address that leads elsewhere; empty when that is not in the copy. */
  Optional<String> of(Found redirect, String file) {
    Map<String, Layout.Target> targets = new LinkedHashMap<>();
    for (String lang : langs(redirect)) {
      layout.resolve(redirect.address(), lang).ifPresent(target -> targets.put(lang, target));
    }
    if (targets.isEmpty()) {
      return Optional.empty();
    }
    String usual = targets.keySet().iterator().next();
    Layout.Target first = targets.values().iterator().next();
    String to = href(file, first);
    String title = title(redirect.address());
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(usual)
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(HtmlPage.escape(title))
        .append("</title>\n<link rel=\"canonical\" href=\"")
        .append(HtmlPage.escape(origin.publicUrl() + first.address() + hash(first)))
        .append("\">\n<meta http-equiv=\"refresh\" content=\"0; url=")
        .append(HtmlPage.escape(to))
        .append("\">\n<meta name=\"robots\" content=\"noindex\">\n</head>\n<body>\n");
    targets.forEach(
        (lang, target) ->
            html.append("<p lang=\"")
                .append(lang)
                .append("\">")
                .append(words.text(lang, redirect.status() == 301 ? "stub.moved" : "stub.see"))
                .append(" <a href=\"")
                .append(HtmlPage.escape(href(file, target)))
                .append("\">")
                .append(HtmlPage.escape(target.address()))
                .append("</a></p>\n"));
    return Optional.of(html.append("</body>\n</html>\n").toString());
  }

  private List<String> langs(Found redirect) {
    return redirect.to().values().stream().distinct().count() > 1
        ? origin.languages()
        : origin.languages().stream()
            .filter(lang -> redirect.to().values().stream().allMatch(to -> isIn(to, lang)))
            .findFirst()
            .map(List::of)
            .orElse(List.of(origin.languages().getFirst()));
  }

  private static boolean isIn(String path, String lang) {
    return path.equals("/" + lang) || path.startsWith("/" + lang + "/");
  }

  private static String href(String file, Layout.Target target) {
    return Layout.relative(file, target.file()) + hash(target);
  }

  private static String hash(Layout.Target target) {
    return target.fragment().isEmpty() ? "" : "#" + target.fragment();
  }

  private static String title(String address) {
    return address.length() > LONGEST_TITLE ? address.substring(0, LONGEST_TITLE) : address;
  }
}
