package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import arq.rsparql;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ShortLived;

/**
 * The clients that people have, each with ten queries, against the program on the real data. A
 * client that is not on this machine is skipped; {@code src/docs/CLIENTS.md} says how to bring them
 * and what they found.
 */
@Tag("clients")
class RealClientsTest {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
  private static final Path SCRIPTS = Path.of("src/test/resources/clients").toAbsolutePath();
  private static final String NAME = "https://w3id.org/vigie/ns#name";

  private static final List<String> SOME = List.of("select", "construct");

  @TempDir private static Path folder;
  private static final ClientQueries QUERIES = ClientQueries.of(Path.of("data"));
  private static Process server;
  private static String endpoint;

  @BeforeAll
  static void serve() throws IOException {
    QUERIES.write(Files.createDirectory(folder.resolve("queries")));
    ProcessBuilder builder = new ProcessBuilder(ShortLived.jvm(Main.class, "serve", "--port", "0"));
    builder.environment().put("VIGIE_STORE", folder.resolve("store").toString());
    server = builder.redirectError(folder.resolve("errors").toFile()).start();
    BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        endpoint = address.group() + "/sparql";
        return;
      }
    }
    throw new IllegalStateException(Files.readString(folder.resolve("errors")));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.destroy();
    assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void curl() throws Exception {
    requireCommand("curl", "--version");
    Map<String, List<String>> found = new TreeMap<>();
    for (Map.Entry<String, String> query : QUERIES.texts().entrySet()) {
      boolean graph = isGraph(query.getValue());
      List<String> lines =
          run(
              Map.of(),
              "curl",
              "-sf",
              "-H",
              "Accept: " + (graph ? "application/n-triples" : "text/tab-separated-values"),
              "--data-urlencode",
              "query@" + folder.resolve("queries").resolve(query.getKey() + ".rq"),
              endpoint);
      found.put(query.getKey(), tsv(lines, graph));
    }
    requireExpected(found);
  }

  @Test
  void rdf4j() {
    SPARQLRepository repository = new SPARQLRepository(endpoint);
    Map<String, List<String>> found = new TreeMap<>();
    try (RepositoryConnection connection = repository.getConnection()) {
      QUERIES
          .texts()
          .forEach((query, text) -> found.put(query, values(connection.prepareQuery(text))));
    } finally {
      repository.shutDown();
    }
    requireExpected(found);
  }

  private static List<String> values(Query query) {
    List<String> values = new ArrayList<>();
    switch (query) {
      case BooleanQuery ask -> values.add(Boolean.toString(ask.evaluate()));
      case TupleQuery select -> {
        try (TupleQueryResult rows = select.evaluate()) {
          String first = rows.getBindingNames().getFirst();
          rows.forEach(row -> values.add(row.getValue(first).stringValue()));
        }
      }
      case GraphQuery graph -> {
        try (var triples = graph.evaluate()) {
          triples.stream()
              .filter(each -> each.getPredicate().stringValue().equals(NAME))
              .forEach(each -> values.add(each.getObject().stringValue()));
        }
      }
      default -> throw new IllegalStateException("No kind of query that we ask: " + query);
    }
    return values;
  }

  /** Each query is a process of Java's, so that some are asked only where all are wanted. */
  @Test
  void rsparql() throws Exception {
    boolean all = setting("VIGIE_CLIENTS", "some").equals("all");
    Map<String, List<String>> found = new TreeMap<>();
    for (Map.Entry<String, String> query : QUERIES.texts().entrySet()) {
      if (!all && !SOME.contains(query.getKey())) {
        found.put(query.getKey(), QUERIES.expected().getOrDefault(query.getKey(), List.of()));
        continue;
      }
      boolean graph = isGraph(query.getValue());
      Path file = folder.resolve("queries").resolve(query.getKey() + ".rq");
      List<String> command =
          ShortLived.jvm(
              rsparql.class,
              "--service",
              endpoint,
              "--query",
              file.toString(),
              graph ? "--results=nt" : "--results=tsv");
      found.put(query.getKey(), tsv(run(Map.of(), command.toArray(String[]::new)), graph));
    }
    requireExpected(found);
  }

  @Test
  void rdflib() throws Exception {
    String python = setting("VIGIE_PYTHON", "/usr/bin/python3");
    requireCommand(python, "-c", "import rdflib, SPARQLWrapper");
    requireExpected(
        lines(
            run(
                Map.of("PYTHONIOENCODING", "utf-8"),
                python,
                SCRIPTS.resolve("client.py").toString(),
                endpoint,
                folder.resolve("queries").toString())));
  }

  @Test
  void comunica() throws Exception {
    String modules = setting("VIGIE_COMUNICA", "");
    Assumptions.assumeFalse(
        modules.isEmpty(), "VIGIE_COMUNICA names no node_modules with @comunica/query-sparql");
    requireExpected(
        lines(
            run(
                Map.of("NODE_PATH", modules),
                "node",
                SCRIPTS.resolve("client.cjs").toString(),
                endpoint,
                folder.resolve("queries").toString())));
  }

  /** A page of another site, so that what the endpoint says to other origins is held too. */
  @Test
  void chromium() throws Exception {
    String chromium = setting("VIGIE_CHROMIUM", "/usr/bin/chromium");
    requireCommand(chromium, "--version");
    JsonObject queries = new JsonObject();
    QUERIES.texts().forEach(queries::put);
    Path page = folder.resolve("client.html");
    Files.writeString(
        page,
        Files.readString(SCRIPTS.resolve("client.html"))
            .replace("@ENDPOINT@", endpoint)
            .replace("@QUERIES@", queries.toString()));
    List<String> shown =
        run(
            Map.of(),
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--user-data-dir=" + folder.resolve("profile"),
            "--virtual-time-budget=60000",
            "--dump-dom",
            page.toUri().toString());
    String dom = String.join("\n", shown);
    int from = dom.indexOf("<pre id=\"answers\">") + "<pre id=\"answers\">".length();
    String answers = dom.substring(from, dom.indexOf("</pre>")).replace("&amp;", "&");
    requireExpected(lines(answers.lines().toList()));
  }

  private static void requireExpected(Map<String, List<String>> found) {
    Map<String, List<String>> sorted = new TreeMap<>();
    found.forEach((query, values) -> sorted.put(query, values.stream().sorted().toList()));
    assertThat(sorted).isEqualTo(new TreeMap<>(QUERIES.expected()));
  }

  private static boolean isGraph(String query) {
    return query.contains("CONSTRUCT") || query.contains("DESCRIBE");
  }

  /** The values of the first column of a table, of a boolean, or of the names in N-Triples. */
  private static List<String> tsv(List<String> lines, boolean graph) {
    if (graph) {
      return lines.stream()
          .filter(line -> line.contains("<" + NAME + ">") || line.contains("vigie:name "))
          .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
          .toList();
    }
    if (!lines.getFirst().startsWith("?")) {
      String told = lines.getFirst().strip().toLowerCase(java.util.Locale.ROOT);
      return List.of(told.endsWith("yes") || told.equals("true") ? "true" : told);
    }
    return lines.stream().skip(1).map(line -> line.replaceAll("^[\"<]|[\">]$", "")).toList();
  }

  private static Map<String, List<String>> lines(List<String> lines) {
    Map<String, List<String>> found = new TreeMap<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      assertThat(tab).as(line).isPositive();
      found
          .computeIfAbsent(line.substring(0, tab), unseen -> new ArrayList<>())
          .add(line.substring(tab + 1));
    }
    return found;
  }

  private static void requireCommand(String... command) throws Exception {
    boolean there;
    try {
      there = new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException none) {
      there = false;
    }
    Assumptions.assumeTrue(there, "Not here: " + String.join(" ", command));
  }

  private static List<String> run(Map<String, String> environment, String... command)
      throws Exception {
    Path errors = folder.resolve("client-errors");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).as("%s: %s", command[0], Files.readString(errors)).isZero();
    return lines;
  }

  private static String setting(String name, String usual) {
    String value = System.getenv(name);
    return value == null ? usual : value;
  }
}
