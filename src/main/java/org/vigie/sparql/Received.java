package org.vigie.sparql;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import org.vigie.format.RdfFormat;
import org.vigie.sparql.download.RowForm;

/**
 * A request whose body was read once, within the limit, so that the query can be looked at before
 * it runs. A HEAD is treated as a GET whose answer has no body.
 */
final class Received extends HttpServletRequestWrapper {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";

  /** What Fuseki reads before the Accept header. */
  private static final List<String> FORMAT_PARAMETERS = List.of("format", "output", "results");

  /** As the engine reads them: whole, and no more figures than a duration can hold. */
  private static final Pattern SECONDS = Pattern.compile("0*[1-9]\\d{0,8}");

  private static final Set<String> YES_OR_NO = Set.of("1", "true", "0", "false");

  private static final String PREFERRED =
      "application/sparql-results+json, text/turtle;q=0.9, */*;q=0.1";

  private final byte[] body;
  private final Map<String, List<String>> parameters;
  private @Nullable Query read;

  private Received(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
    this.parameters =
        Fields.of(request.getQueryString(), mediaType().equals(FORM) ? Fields.text(body) : "");
  }

  /**
   * Reads a request.
   *
   * @throws Refusal 413 when its query or body is over the limit, 415 when the body is compressed,
   *     400 when it is not in UTF-8
   */
  static Received of(HttpServletRequest request, Limits limits) throws IOException {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null) {
      throw new Refusal(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "encoded", encoding);
    }
    String text = request.getQueryString();
    byte[] body = request.getInputStream().readNBytes(limits.queryBytes() + 1);
    if (body.length > limits.queryBytes()
        || (text != null && text.length() > limits.queryBytes())) {
      throw new Refusal(413, "tooLong", Integer.toString(limits.queryBytes() >> 10));
    }
    return new Received(request, body);
  }

  /** Whether it carries neither a query nor an update nor anything else to run. */
  boolean asksNothing() {
    return body.length == 0
        && !parameters.containsKey("query")
        && !parameters.containsKey("update");
  }

  boolean asksUpdate() {
    return parameters.containsKey("update") || mediaType().equals(UPDATE);
  }

  /** The one query it carries; Fuseki answers the requests that carry none or several. */
  Optional<String> findQuery() {
    if (getRequest() instanceof HttpServletRequest request
        && request.getMethod().equals("POST")
        && mediaType().equals(QUERY)) {
      return Optional.of(Fields.text(body));
    }
    List<String> queries = parameters.getOrDefault("query", List.of());
    return queries.size() == 1 ? Optional.of(queries.getFirst()) : Optional.empty();
  }

  /** Keeps its query, read and looked at. */
  void keep(Query query) {
    read = query;
  }

  /** The query that was kept. */
  Optional<Query> findRead() {
    return Optional.ofNullable(read);
  }

  /** The text of the one update it carries, and whether it names a data set beside it. */
  Optional<String> findUpdateWithDataset() {
    if (!parameters.containsKey("using-graph-uri")
        && !parameters.containsKey("using-named-graph-uri")) {
      return Optional.empty();
    }
    return mediaType().equals(UPDATE)
        ? Optional.of(Fields.text(body))
        : Optional.ofNullable(getParameter("update"));
  }

  /** The graphs that the request names beside its query. */
  List<String> listGraphs() {
    return Stream.of("default-graph-uri", "named-graph-uri")
        .flatMap(name -> parameters.getOrDefault(name, List.of()).stream())
        .toList();
  }

  /** All values of each parameter, of the address and of a form. */
  Map<String, List<String>> parameters() {
    return Collections.unmodifiableMap(parameters);
  }

  /** All values of a parameter. */
  List<String> list(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /** The format that the address names, as it names it. */
  Optional<String> findFormat() {
    return FORMAT_PARAMETERS.stream().flatMap(name -> list(name).stream()).findFirst();
  }

  /** Whether the answer is wanted as a file. */
  boolean wantsFile() {
    return list("download").contains("1") || list("download").contains("true");
  }

  /**
   * Whether what stands behind each value is wanted beside it.
   *
   * @throws Refusal 400 when that is neither asked for nor declined
   */
  boolean wantsProvenance() {
    List<String> said = list("provenance");
    if (said.size() > 1 || !YES_OR_NO.containsAll(said)) {
      throw new Refusal(400, "provenanceValue", String.join(", ", said));
    }
    return said.contains("1") || said.contains("true");
  }

  /**
   * How long the client would wait, as it says in seconds.
   *
   * @throws Refusal 400 when that is no whole number of seconds
   */
  Optional<Duration> patience() {
    String said = getParameter("timeout");
    if (said == null || said.isBlank()) {
      return Optional.empty();
    }
    if (!SECONDS.matcher(said.strip()).matches()) {
      throw new Refusal(400, "timeoutValue", said);
    }
    return Optional.of(Duration.ofSeconds(Long.parseLong(said.strip())));
  }

  /** What the client accepts; empty when the address names the format of the answer. */
  Optional<String> findAccept() {
    return FORMAT_PARAMETERS.stream().anyMatch(parameters::containsKey)
        ? Optional.empty()
        : Optional.ofNullable(getHeader("Accept"));
  }

  /** Whether it is a browser that shows a query in its address. */
  boolean wantsPage() {
    return getMethod().equals("GET")
        && findQuery().isPresent()
        && findAccept().filter(Answers::prefersPage).isPresent();
  }

  boolean wantsNoBody() {
    return super.getMethod().equals("HEAD");
  }

  @Override
  public String getMethod() {
    return wantsNoBody() ? "GET" : super.getMethod();
  }

  /** A client that does not say what it accepts gets JSON, or Turtle. */
  @Override
  public @Nullable String getHeader(String name) {
    String said = super.getHeader(name);
    return said == null && name.equalsIgnoreCase("Accept") ? PREFERRED : said;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    Enumeration<String> said = super.getHeaders(name);
    return !said.hasMoreElements() && name.equalsIgnoreCase("Accept")
        ? Collections.enumeration(List.of(PREFERRED))
        : said;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Replay(body);
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(
        new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
  }

  @Override
  public @Nullable String getParameter(String name) {
    List<String> values = parameters.get(name);
    if (values == null) {
      return null;
    }
    String value = values.getFirst();
    return name.equals("format") ? graphType(value) : value;
  }

  /** Of the short names that our data documents have, Fuseki lacks some. */
  private static String graphType(String name) {
    return RowForm.named(name).isPresent()
        ? name
        : RdfFormat.findByName(name).map(RdfFormat::mediaType).orElse(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> map = new LinkedHashMap<>();
    parameters.forEach((name, values) -> map.put(name, values.toArray(String[]::new)));
    return map;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    List<String> values = parameters.get(name);
    return values == null ? null : values.toArray(String[]::new);
  }

  private String mediaType() {
    String type = getContentType();
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
