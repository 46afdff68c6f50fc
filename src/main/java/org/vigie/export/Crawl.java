package org.vigie.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.vigie.format.Sha256;
import org.vigie.markup.HtmlPage;
import org.vigie.markup.StyleSheet;

/**
 * Walks through a site, in rounds: all addresses that one round named are asked in the next. So it
 * meets them in the same order each time, however many it asks at once.
 */
public final class Crawl {
  private static final String ACCEPT = "text/html, */*;q=0.5";
  private static final String CSS = "text/css";

  /** What names other addresses. */
  private static final Pattern READ =
      Pattern.compile("text/(html|css|plain)|application/(xml|atom|link)");

  private static final Pattern LOC = Pattern.compile("<loc>([^<]+)</loc>");
  private static final Pattern HREF = Pattern.compile("href\"?\\s*[=:]\\s*\"([^\"]+)\"");
  private static final Pattern BRACKETS = Pattern.compile("<([^<>\\s]+)>");
  private static final Pattern TIMEMAP = Pattern.compile("<([^<>\\s]+)>;\\s*rel=\"timemap\"");
  private static final Pattern SITEMAP = Pattern.compile("(?m)^Sitemap:\\s*(\\S+)");

  private final Origin origin;
  private final Path folder;
  private final Predicate<String> wanted;
  private final CopyProgress progress;
  private final Map<String, Found> found = new TreeMap<>();
  private final Map<String, String> first = new LinkedHashMap<>();

  private Crawl(Origin origin, Path folder, Predicate<String> wanted, CopyProgress progress) {
    this.origin = origin;
    this.folder = folder;
    this.wanted = wanted;
    this.progress = progress;
  }

  /**
   * What was found.
   *
   * @param found by address
   * @param first the address in which each was named first; empty for a seed
   */
  public record Walk(Map<String, Found> found, Map<String, String> first) {
    /** Whether an address was named and not asked for. */
    boolean isLeft(String address) {
      return first.containsKey(address) && !found.containsKey(address);
    }
  }

  /** What one address answered, and which it names. */
  private record Met(Found found, List<String> named) {}

  /**
   * Walks.
   *
   * @param folder an empty folder for what is answered
   * @param wanted which addresses are asked for beside the seeds; it is asked once of each, in the
   *     same order each time
   * @throws UncheckedIOException when the server does not answer, or the folder takes no more
   */
  public static Walk run(
      Origin origin, Path folder, Predicate<String> wanted, CopyProgress progress) {
    Crawl crawl = new Crawl(origin, folder, wanted, progress);
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    try (Fetch fetch = new Fetch(origin.server());
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      crawl.walk(fetch, pool);
    }
    return new Walk(crawl.found, crawl.first);
  }

  private void walk(Fetch fetch, ExecutorService pool) {
    TreeSet<String> round = new TreeSet<>(origin.seeds());
    round.forEach(seed -> first.put(seed, ""));
    while (!round.isEmpty()) {
      List<Future<Met>> asked = new ArrayList<>();
      for (String address : round) {
        asked.add(pool.submit(() -> met(fetch, address)));
      }
      TreeSet<String> next = new TreeSet<>();
      for (Future<Met> each : asked) {
        Met met = result(each);
        found.put(met.found().address(), met.found());
        progress.at(CopyProgress.Step.FETCHING, found.size(), first.size());
        for (String named : met.named()) {
          if (first.putIfAbsent(named, met.found().address()) == null) {
            next.add(named);
          }
        }
      }
      next.removeIf(wanted.negate());
      round = next;
    }
  }

  private static Met result(Future<Met> asked) {
    try {
      return asked.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(hurried));
    }
  }

  /** An address that nobody can ask is one that does not answer. */
  private Met met(Fetch fetch, String address) {
    try {
      return ask(fetch, address);
    } catch (IllegalArgumentException malformed) {
      return new Met(new Found(address, 0, "", Map.of(), folder), List.of());
    }
  }

  private Met ask(Fetch fetch, String address) {
    String usual = origin.languages().getFirst();
    Path file = folder.resolve(Sha256.hex(address.getBytes(UTF_8)));
    HttpResponse<Path> answer =
        fetch.get(address, ACCEPT, usual, HttpResponse.BodyHandlers.ofFile(file));
    String type = Fetch.first(answer, "Content-Type");
    Map<String, String> to = new TreeMap<>();
    leadsTo(answer, address).ifPresent(path -> to.put(usual, path));
    if (!to.isEmpty() && Fetch.first(answer, "Vary").contains("Accept-Language")) {
      for (String lang : origin.languages()) {
        leadsTo(fetch.get(address, ACCEPT, lang, HttpResponse.BodyHandlers.discarding()), address)
            .ifPresent(path -> to.put(lang, path));
      }
    }
    List<String> named = new ArrayList<>(to.values());
    named.addAll(named(answer, type, file));
    List<String> local =
        named.stream()
            .flatMap(each -> origin.find(address, each).stream())
            .map(Origin.Local::path)
            .distinct()
            .toList();
    return new Met(new Found(address, answer.statusCode(), type, to, file), local);
  }

  /** Where an answer leads: a redirect, or the document that was chosen for this client. */
  private Optional<String> leadsTo(HttpResponse<?> answer, String address) {
    String header =
        answer.statusCode() >= 300 && answer.statusCode() < 400
            ? Fetch.first(answer, "Location")
            : Fetch.first(answer, "Content-Location");
    return header.isEmpty()
        ? Optional.empty()
        : origin
            .find(address, header)
            .map(to -> to.path() + (to.fragment().isEmpty() ? "" : "#" + to.fragment()));
  }

  private static List<String> named(HttpResponse<?> answer, String type, Path body) {
    List<String> named = new ArrayList<>();
    String text = READ.matcher(type).lookingAt() ? text(body) : "";
    if (type.startsWith("text/html")) {
      HtmlPage.parse(text)
          .select(":not(script)")
          .forEach(element -> named.addAll(element.addresses()));
      Fetch.header(answer, "Link").forEach(header -> named.addAll(all(TIMEMAP, header)));
    } else if (type.startsWith(CSS)) {
      StyleSheet.addresses(text).forEach(each -> named.add(each.address()));
    } else if (type.contains("xml") && text.contains("sitemaps.org")) {
      all(LOC, text).forEach(address -> named.add(address.replace("&amp;", "&")));
    } else if (type.startsWith("application/atom")) {
      all(HREF, text).forEach(address -> named.add(address.replace("&amp;", "&")));
    } else if (type.startsWith("application/linkset+json")) {
      named.addAll(all(HREF, text));
    } else if (type.startsWith("application/link")) {
      named.addAll(all(BRACKETS, text));
    } else if (type.startsWith("text/plain")) {
      named.addAll(all(SITEMAP, text));
    }
    return named;
  }

  private static String text(Path body) {
    try {
      return Files.readString(body);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(each -> each.group(1)).toList();
  }
}
