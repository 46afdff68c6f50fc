package org.vigie.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.vocab.Iris;
import org.vigie.words.Figures;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** How long pages take beside hostile queries, on servers with several options of the JVM. */
public final class Hostility {
  private static final Pattern CONTRACT = Pattern.compile("\"value\": *\"([^\"]+)\"");
  private static final String ONE =
      "SELECT ?c { ?c a <" + Iris.term("ImpactContract").getURI() + "> } ORDER BY ?c LIMIT 1";

  private final Words words;
  private final Figures figures;
  private final StringBuilder table = new StringBuilder();
  private final List<String> slowdowns = new ArrayList<>();

  /**
   * What is measured.
   *
   * @param time of each half: the pages alone, then beside hostile queries
   * @param perSecond how many hostile queries are sent
   * @param turns how often each server is measured
   */
  public record Plan(Duration time, int perSecond, int turns) {}

  private Hostility(Lang lang) {
    this.words = Words.of(Hostility.class, lang);
    this.figures = Figures.of(lang);
  }

  /**
   * Starts each server in turn and measures it.
   *
   * @param folder in which they run and log
   * @param heard hears which options are tried
   * @return the report in Markdown
   */
  public static String run(
      Plan plan, List<Vigie> servers, Path folder, Lang lang, Consumer<String> heard)
      throws InterruptedException {
    Hostility all = new Hostility(lang);
    all.head();
    for (int turn = 0; turn < plan.turns(); turn++) {
      for (Vigie vigie : servers) {
        String options = all.named(vigie);
        heard.accept(options);
        try (Server server = vigie.start(folder)) {
          server.awaitQuiet();
          URI root = server.endpoint().address().resolve("/");
          List<String> pages = List.of("/fr", "/fr/contrats", contract(server.endpoint()));
          all.add(options, HostileMix.measure(root, pages, plan.time(), plan.perSecond()));
        }
      }
    }
    return all.table + "\n" + String.join("\n", all.slowdowns) + "\n";
  }

  private String named(Vigie vigie) {
    return vigie.options().isEmpty()
        ? words.say("hostile.standard")
        : String.join(" ", vigie.options());
  }

  /** The path of the page of one contract, to which its identifier leads. */
  private static String contract(Endpoint endpoint) throws InterruptedException {
    Matcher iri = CONTRACT.matcher(endpoint.ask(ONE, 1).body());
    if (!iri.find()) {
      return "/fr/contrats";
    }
    String path = "/" + iri.group(1).substring(Iris.BASE.length());
    URI address = endpoint.address().resolve(path);
    try (HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Accept", "text/html")
              .header("Accept-Language", "fr")
              .build();
      return client.send(request, BodyHandlers.discarding()).uri().getPath();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void head() {
    List<String> cells =
        List.of("flags", "pages", "requests", "failed", "median", "p95", "longest", "statuses");
    row(cells.stream().map(cell -> words.say("hostile." + cell)).toList());
    table.append("|---|---|---:|---:|---:|---:|---:|---|\n");
  }

  private void add(String options, HostileMix.Result result) {
    row(options, "hostile.alone", result.calm(), "");
    row(options, "hostile.beside", result.beside(), result.hostile().toString());
    slowdowns.add("- " + words.say("hostile.slowdown", options, number(result.slowdown(), 2)));
  }

  private void row(String options, String which, HostileMix.Times times, String statuses) {
    row(
        List.of(
            options,
            words.say(which),
            figures.number(times.sorted().size()),
            figures.number(times.failed()),
            millis(times.median()),
            millis(times.p95()),
            millis(times.longest()),
            statuses));
  }

  private void row(List<String> cells) {
    table.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private String millis(Duration time) {
    return number(time.toNanos() / 1e6, 1);
  }

  private String number(double number, int digits) {
    return figures.number(BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP));
  }
}
