package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every link of the pages leads on to what is seen at the same level. */
class LinksAtLevelsTest {
  private static final Pattern TAG =
      Pattern.compile("<(a|link|form)\\b((?:\\s+[^\\s=>\"]+(?:=\"[^\"]*\")?)*)\\s*>");
  private static final Pattern ADDRESS = Pattern.compile("\\s(?:href|action)=\"([^\"]*)\"");
  private static final Pattern PAGE = Pattern.compile("/(fr|en)(?![^/?#]).*");

  /** What has no state of knowledge, or names its own. */
  private static final List<String> EXEMPT =
      List.of(
          "/assets/",
          "/sparql",
          "/q/",
          "/void",
          "/catalog",
          "/linkset.",
          "/.well-known/",
          "/openapi.json",
          "/sitemap.xml");

  /** So many pages of one kind are followed: they come from one template. */
  private static final int OF_A_KIND = 3;

  @TempDir private static Path folder;
  private static SeenSite site;

  @BeforeAll
  static void start() throws Exception {
    site = SeenSite.start(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /**
   * Follows the pages of a level, some of each kind, and finds that each says so, and that each
   * link from there leads on to the same: but those that {@link #EXEMPT} lists, those within the
   * page, those of elsewhere, and those of the control itself.
   */
  @ParameterizedTest
  @CsvSource({
    "/fr, niveau=plausible, level=plausible, plausible ou vérifié",
    "/en, niveau=plausible, level=plausible, plausible or verified",
    "/fr, niveau=verifie, level=verified, 'Rien n’est encore vérifié'",
    "/en, niveau=sans-conteste, level=undisputed, everything but what is contested",
  })
  void everyLinkLeadsOnToTheSameLevel(String home, String french, String english, String said)
      throws Exception {
    Deque<String> open =
        new ArrayDeque<>(List.of(home + "?" + (home.equals("/fr") ? french : english)));
    Map<String, Integer> kinds = new HashMap<>();
    Set<String> seen = new HashSet<>(open);
    List<String> lost = new ArrayList<>();
    while (!open.isEmpty()) {
      String path = open.pop();
      HttpResponse<String> page = site.get(path);
      if (page.statusCode() == 301) {
        continue;
      }
      if (page.statusCode() == 404) {
        String plain = path.replaceFirst("[?&](?:niveau|level)=[a-z-]+", "");
        assertThat(site.get(plain).statusCode()).as(plain).isEqualTo(404);
      } else {
        assertThat(page.statusCode()).as(path).isEqualTo(200);
      }
      if (!page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        continue;
      }
      assertThat(page.body()).as(path).contains("class=\"seen\"", said);
      for (String to : addresses(page.body())) {
        boolean isPage = PAGE.matcher(to).matches();
        String wanted = isPage && to.startsWith("/fr") ? french : english;
        if (!to.matches(".*[?&]" + wanted + "(?:[&#].*)?")) {
          lost.add(path + " → " + to);
          continue;
        }
        String address = to.replaceFirst("#.*", "");
        if (isPage
            && to.startsWith(home)
            && seen.add(address)
            && kinds.merge(kind(address), 1, Integer::sum) <= OF_A_KIND) {
          open.add(address);
        }
      }
    }
    assertThat(lost).isEmpty();
    assertThat(kinds).hasSizeGreaterThan(12);
  }

  private static String kind(String address) {
    String[] parts = address.replaceFirst("\\?.*", "").split("/", -1);
    return parts.length < 4
        ? "section" + parts[parts.length - 1]
        : parts[2] + (parts.length > 4 ? parts[3] : "");
  }

  /**
   * Where the links and forms of a page lead on this site; a form takes its hidden fields along.
   */
  private static List<String> addresses(String html) {
    List<String> found = new ArrayList<>();
    for (MatchResult tag : TAG.matcher(html).results().toList()) {
      if (tag.group(2).contains("data-free") || tag.group(2).contains("method=\"post\"")) {
        continue;
      }
      for (MatchResult each : ADDRESS.matcher(tag.group(2)).results().toList()) {
        String to = each.group(1).replace("&amp;", "&");
        String local = to.startsWith(site.url()) ? to.substring(site.url().length()) : to;
        if (tag.group(1).equals("form")) {
          String fields = html.substring(tag.end(), html.indexOf("</form>", tag.end()));
          StringBuilder with = new StringBuilder();
          Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")
              .matcher(fields)
              .results()
              .forEach(
                  field ->
                      with.append('&').append(field.group(1)).append('=').append(field.group(2)));
          local = local.replaceFirst("#.*", "") + with.toString().replaceFirst("^&", "?");
        }
        if (local.startsWith("/") && EXEMPT.stream().noneMatch(local::startsWith)) {
          found.add(local);
        }
      }
    }
    return found;
  }
}
