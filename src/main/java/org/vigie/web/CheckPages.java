package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.vigie.format.Json;
import org.vigie.format.Negotiation;
import org.vigie.state.Standpoint;
import org.vigie.store.Change;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.web.check.Bibliography;
import org.vigie.web.check.Checked;
import org.vigie.web.check.Checker;
import org.vigie.web.check.Deeds;
import org.vigie.web.check.Verdicts;
import org.vigie.web.data.Csv;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.words.Lang;

/**
 * The page that checks the addresses of a bibliography: pasted or as a file; and the same as JSON
 * and CSV. Nothing of what is sent is kept.
 */
final class CheckPages {
  private static final String SECTION = "check";
  private static final int LONGEST = 1 << 20;
  private static final String HTML = "text/html";
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";

  private final Site site;
  private final Pages pages;
  private final PageRoutes routes;

  CheckPages(Site site, Pages pages, PageRoutes routes) {
    this.site = site;
    this.pages = pages;
    this.routes = routes;
  }

  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      String path = Links.section(SECTION, lang);
      Reads.add(config, path, ctx -> ask(ctx, lang));
      config.post(path, ctx -> send(ctx, lang, text(ctx), type(ctx)));
      for (Map.Entry<String, String> file : Map.of("json", JSON, "csv", CSV).entrySet()) {
        String suffixed = path + "." + file.getKey();
        Reads.add(config, suffixed, ctx -> send(ctx, lang, addresses(ctx), file.getValue()));
        config.post(suffixed, ctx -> send(ctx, lang, text(ctx), file.getValue()));
      }
    }
  }

  /** The empty form; or, with addresses in {@code u}, the verdicts on them. */
  private void ask(Context ctx, Lang lang) {
    if (ctx.queryParams("u").isEmpty()) {
      routes.answer(ctx, lang, request -> page(request, "", List.of(), Bibliography.of("")));
    } else {
      send(ctx, lang, addresses(ctx), type(ctx));
    }
  }

  private static String addresses(Context ctx) {
    return String.join("\n", ctx.queryParams("u"));
  }

  private static String type(Context ctx) {
    return Negotiation.of(ctx.header(Header.ACCEPT)).best(List.of(HTML, JSON, CSV)).orElse(HTML);
  }

  /** What was sent: the fields of the form and its file, or a plain text as the whole body. */
  private static String text(Context ctx) {
    if (ctx.contentLength() > LONGEST) {
      throw new Problem(413, "check.tooLong", LONGEST >> 20);
    }
    String type = String.valueOf(ctx.contentType());
    if (!type.startsWith("multipart/") && !type.contains("form-urlencoded")) {
      return new String(ctx.bodyAsBytes(), StandardCharsets.UTF_8);
    }
    List<String> parts = new ArrayList<>(ctx.formParams("text"));
    for (UploadedFile file : ctx.uploadedFiles("file")) {
      try (InputStream in = file.content()) {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
          throw new Problem(413, "check.tooLong", LONGEST >> 20);
        }
        parts.add(new String(bytes, StandardCharsets.UTF_8));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return String.join("\n", parts);
  }

  private void send(Context ctx, Lang lang, String text, String type) {
    Bibliography bibliography = Bibliography.of(text);
    byte[] bytes =
        read(
            ctx,
            lang,
            request -> {
              List<Checked> checked = check(request, bibliography);
              return switch (type) {
                case JSON -> json(new Verdicts(checked, pages.speech(lang)).json());
                case CSV -> Csv.bytes(new Verdicts(checked, pages.speech(lang)).table());
                default ->
                    page(request, text, checked, bibliography).getBytes(StandardCharsets.UTF_8);
              };
            });
    ctx.contentType(type.equals(JSON) ? JSON : type + "; charset=utf-8");
    ctx.header(Header.CONTENT_LANGUAGE, lang.tag());
    ctx.header(Header.CACHE_CONTROL, "no-store");
    ctx.header(Header.VARY, "Accept");
    if (type.equals(CSV)) {
      ctx.header("Content-Disposition", "attachment; filename=\"vigie-" + lang.tag() + ".csv\"");
    }
    ctx.result(bytes);
  }

  /** What is checked is always checked today. */
  private <T> T read(Context ctx, Lang lang, Function<Pages.Request, T> work) {
    return routes.read(ctx, Standpoint.PLAIN, lang, work);
  }

  private List<Checked> check(Pages.Request request, Bibliography bibliography) {
    Snapshot snapshot = request.snapshot();
    CitedAddresses addresses = new CitedAddresses(site.publicUrl(), snapshot, this::isPage);
    return new Checker(
            snapshot, request.reader(), frame(request), new Patches(site.store(), snapshot))
        .check(bibliography, addresses);
  }

  /** Whether an address leads to a page that is about no single thing. */
  private boolean isPage(String path) {
    return path.equals("/")
        || path.startsWith("/ns")
        || path.startsWith("/q/")
        || path.equals("/sparql")
        || Arrays.stream(Lang.values()).anyMatch(lang -> path.equals(Links.home(lang)))
        || Links.isSection(path)
        || routes.hasText(path);
  }

  private Page frame(Pages.Request request) {
    return pages.page(
        request, pages.speech(request).t("check.title"), "", lang -> Links.section(SECTION, lang));
  }

  private String page(
      Pages.Request request, String text, List<Checked> checked, Bibliography bibliography) {
    return pages.render(
        "check",
        frame(request),
        Map.of(
            "style",
            site.assets().sheet(SECTION),
            "text",
            text,
            "verdicts",
            new Verdicts(checked, pages.speech(request)),
            "bibliography",
            bibliography));
  }

  private static byte[] json(Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.write(value, out);
    return out.toByteArray();
  }

  /** What revisions did, as their patches tell it. */
  private record Patches(Store store, Snapshot snapshot) implements Deeds {
    @Override
    public Map<Long, List<Change>> listAfter(long after, Collection<Node> nodes) {
      Set<Node> wanted = new HashSet<>(nodes);
      Map<Long, List<Change>> deeds = new TreeMap<>();
      for (long number = after + 1; number <= snapshot.revision().value(); number++) {
        List<Change> changes = new ArrayList<>();
        store.changes(
            new RevisionNumber(number),
            change -> {
              if (wanted.contains(change.triple().getSubject())) {
                changes.add(change);
              }
            });
        if (!changes.isEmpty()) {
          deeds.put(number, changes);
        }
      }
      return deeds;
    }
  }
}
