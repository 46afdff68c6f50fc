package org.vigie.fair;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Serves the pages of the FAIR Signposting benchmark as its files say: the Link headers of each
 * file, the status of each folder, and content negotiation among files of one name.
 */
final class Benchmark implements AutoCloseable {
  /** The two prefixes under which the pages know themselves. */
  static final List<String> NAMES =
      List.of(
          "https://w3id.org/a2a-fair-metrics/",
          "https://s11.no/2022/a2a-fair-metrics/",
          "https://xn--11-slc.xn--e1a4c/2022/a2a-fair-metrics/");

  private static final Pattern HEADER =
      Pattern.compile("Header (?:always )?add Link (?:\"((?:[^\"\\\\]|\\\\.)*)\"|(<.*))");
  private static final Pattern STATUS = Pattern.compile("^Redirect (\\d{3})", Pattern.MULTILINE);
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "ttl", "text/turtle",
          "jsonld", "application/ld+json",
          "csv", "text/csv",
          "json", "application/linkset+json",
          "txt", "application/linkset",
          "xml", "application/xml",
          "zip", "application/zip");

  private final Path folder;
  private final HttpServer server;

  Benchmark(Path folder) throws IOException {
    this.folder = folder;
    this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where each prefix is found here. */
  Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    NAMES.forEach(
        name -> places.put(name, "http://localhost:" + server.getAddress().getPort() + "/"));
    return places;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    Path asked = folder.resolve(path.endsWith("/") ? path + "index.html" : path);
    Path rules = asked.resolveSibling(".htaccess");
    String text = Files.exists(rules) ? Files.readString(rules) : "";
    Path file = chosen(asked, String.valueOf(exchange.getRequestHeaders().getFirst("Accept")));
    Matcher status = STATUS.matcher(text);
    boolean plain = !status.find();
    int code = plain ? (Files.exists(file) ? 200 : 404) : Integer.parseInt(status.group(1));
    links(text, file.getFileName().toString(), plain)
        .forEach(link -> exchange.getResponseHeaders().add("Link", link));
    exchange.getResponseHeaders().set("Content-Type", type(file));
    byte[] body = code == 200 ? Files.readAllBytes(file) : new byte[0];
    exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  /** The first file of that name in a type that is accepted, when the name has no suffix. */
  private static Path chosen(Path asked, String accept) throws IOException {
    Path beside = asked.resolveSibling("");
    if (Files.exists(asked) || !Files.isDirectory(beside)) {
      return asked;
    }
    List<String> accepted = List.of(accept.split("[,;\\s]+", -1));
    try (Stream<Path> files = Files.list(beside)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(asked.getFileName() + "."))
          .filter(file -> accepted.contains(type(file)))
          .min(Comparator.naturalOrder())
          .orElse(asked);
    }
  }

  private static String type(Path file) {
    String suffix = file.toString().replaceFirst(".*\\.", "");
    return TYPES.getOrDefault(suffix, "application/octet-stream");
  }

  /** The Link headers of a file: those of its own block, or those of the folder. */
  private static List<String> links(String rules, String file, boolean blocks) {
    String part = rules;
    if (blocks) {
      int start = rules.indexOf("<Files " + file + ">");
      if (start < 0) {
        return List.of();
      }
      part = rules.substring(start, rules.indexOf("</Files>", start));
    }
    return HEADER
        .matcher(part)
        .results()
        .map(
            found -> found.group(1) == null ? found.group(2) : found.group(1).replace("\\\"", "\""))
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
