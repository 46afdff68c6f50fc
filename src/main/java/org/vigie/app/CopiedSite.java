package org.vigie.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.vigie.export.Origin;
import org.vigie.fate.Fates;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import org.vigie.web.data.DataFormat;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** What of the observatory is copied: where one begins, and what cannot be a file. */
final class CopiedSite {
  /** Where programs begin, beside the map of the site; the map leads to the pages. */
  private static final List<String> DOORS =
      List.of(
          "/",
          "/robots.txt",
          "/sitemap.xml",
          "/.well-known/api-catalog",
          "/.well-known/void",
          "/openapi.json",
          "/catalog",
          "/void",
          "/fair",
          "/questions",
          "/releases",
          "/ns",
          "/linkset.json",
          "/linkset.txt");

  /** The queries that can be files: a page of a list, a format of a document. */
  private static final Pattern STATIC = Pattern.compile("page=[0-9]{1,4}|format=[a-z][a-z.]{1,9}");

  private static final Pattern COMPARED = Pattern.compile(".*/differences");

  /** The things whose references are files too; each page has them in words. */
  private static final List<String> CITED = List.of("contract", "actor");

  private CopiedSite() {}

  /** What is copied of a site. */
  static Origin of(String server, String publicUrl, Store store) {
    return new Origin(
        server,
        publicUrl,
        Iris.BASE.replaceFirst("/$", ""),
        List.of(Lang.FR.tag(), Lang.EN.tag()),
        forms(),
        seeds(store),
        CopiedSite::isLive,
        lang -> note(Lang.find(lang).orElse(Lang.FR)));
  }

  private static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    for (DataFormat format : DataFormat.values()) {
      forms.put(format.suffix(), format.mediaType());
    }
    return forms;
  }

  private static List<String> seeds(Store store) {
    List<String> seeds = new ArrayList<>(DOORS);
    for (String suffix : List.of("ttl", "jsonld", "rdf")) {
      seeds.add("/catalog." + suffix);
      seeds.add("/void." + suffix);
      seeds.add("/ns." + suffix);
    }
    for (Node ended : store.read(snapshot -> new Fates(snapshot).ended())) {
      Iris.findThing(ended)
          .ifPresent(thing -> seeds.add("/id/" + thing.type() + "/" + thing.slug()));
      for (Lang lang : Lang.values()) {
        Links.findPage(ended, lang).ifPresent(seeds::add);
      }
      Links.findData(ended)
          .ifPresent(
              path -> {
                for (DataFormat format : DataFormat.values()) {
                  seeds.add(path + "." + format.suffix());
                }
              });
    }
    return seeds;
  }

  /** Whether an address is computed for whoever asks: there is no end to what can be asked. */
  static boolean isLive(String address) {
    int mark = address.indexOf('?');
    String path = mark < 0 ? address : address.substring(0, mark);
    if (path.equals("/sparql") || path.startsWith("/sparql/") || path.startsWith("/q/")) {
      return true;
    }
    for (Lang lang : Lang.values()) {
      if (path.startsWith(Links.section("query", lang) + "/")
          || path.startsWith(Links.section("search", lang) + "/")
          || path.startsWith(Links.section("check", lang) + ".")) {
        return true;
      }
    }
    return COMPARED.matcher(path).matches()
        || (mark >= 0 && !isStatic(path, address.substring(mark + 1)));
  }

  private static boolean isStatic(String path, String query) {
    boolean reference = query.startsWith("format=") && Links.findLang(path).isPresent();
    return STATIC.matcher(query).matches()
        && (!reference
            || Links.findThing(path)
                .flatMap(Iris::findThing)
                .filter(thing -> CITED.contains(thing.type()))
                .isPresent());
  }

  /** The page that tells what a copy cannot do. */
  static String note(Lang lang) {
    return Links.home(lang) + "/" + Words.of(CopiedSite.class, lang).say("export.note");
  }
}
