package org.vigie.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vigie.catalogue.Catalogue;
import org.vigie.catalogue.SelfDescription;

/**
 * The SPARQL endpoint (SPARQL 1.1 Protocol, query only), by Fuseki's own processors, as a filter in
 * the server of the pages. A query is read before it runs, so that what is never allowed ({@code
 * SERVICE}, code by address) is refused in words; an answer is complete or an error, never cut
 * short.
 */
public final class SparqlEndpoint implements Filter {
  private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  private final DatasetGraph data;
  private final String path;
  private final Limits limits;
  private final boolean updatable;
  private final FusekiFilter fuseki = new FusekiFilter();
  private final ServiceDescription description;
  private final Turns turns;

  private SparqlEndpoint(
      DatasetGraph data,
      Supplier<SelfDescription> description,
      String path,
      Limits limits,
      boolean updatable) {
    this.data = data;
    this.path = path;
    this.limits = limits;
    this.updatable = updatable;
    this.description = new ServiceDescription(description);
    this.turns = new Turns(limits);
  }

  /**
   * An endpoint for queries.
   *
   * @param data what is asked; its default graph is the union of the named graphs
   * @param path where it answers, such as {@code /sparql}
   * @param limits how much one query may take
   */
  public static SparqlEndpoint of(DatasetGraph data, String path, Limits limits) {
    return new SparqlEndpoint(data, () -> counted(data), path, limits, false);
  }

  /** An endpoint over the newest revision of a store, with the description of it that is kept. */
  public static SparqlEndpoint of(Catalogue catalogue, String path, Limits limits) {
    return new SparqlEndpoint(catalogue.dataset(), catalogue::description, path, limits, false);
  }

  private static SelfDescription counted(DatasetGraph data) {
    data.begin(ReadWrite.READ);
    try {
      return SelfDescription.of(data, 0, Optional.empty());
    } finally {
      data.end();
    }
  }

  /** An endpoint that also takes updates, for the conformance suites on a data set of their own. */
  static SparqlEndpoint updatable(DatasetGraph data, String path, Limits limits) {
    return new SparqlEndpoint(data, () -> counted(data), path, limits, true);
  }

  @Override
  public void init(FilterConfig config) throws ServletException {
    ServletContext context = config.getServletContext();
    data.getContext().set(ARQ.httpServiceAllowed, false);
    data.getContext().set(ARQ.queryTimeout, Long.toString(limits.time().toMillis()));
    Restraint.unfold(data.getContext()).set(ARQConstants.sysOptimizerFactory, Restraint.factory());
    data.getContext().set(ARQ.spillToDiskThreshold, (long) limits.rowsInMemory());
    OperationRegistry operations = OperationRegistry.createStd();
    operations.register(Operation.Query, WebContent.contentTypeSPARQLQuery, new StoppableQuery());
    DataService.Builder service = DataService.newBuilder(data).addEndpoint(Operation.Query);
    if (updatable) {
      service.addEndpoint(Operation.Update);
    }
    DataService built = service.build();
    built.setEndpointProcessors(operations);
    built.goActive();
    DataAccessPointRegistry registry = new DataAccessPointRegistry();
    registry.register(new DataAccessPoint(path, built));
    Fuseki.setVerbose(context, false);
    OperationRegistry.set(context, operations);
    DataAccessPointRegistry.set(context, registry);
    fuseki.init(config);
  }

  @Override
  public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) plain;
    HttpServletResponse response = (HttpServletResponse) answer;
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (request.getMethod().equals("OPTIONS")) {
      preflight(response);
      return;
    }
    try {
      if (!METHODS.contains(request.getMethod())) {
        response.setHeader("Allow", ALLOWED);
        throw new Refusal(405, "method", request.getMethod(), ALLOWED);
      }
      Received received = Received.of(request, limits);
      if (received.asksNothing()) {
        describe(request, response, chain);
      } else if (received.wantsPage()) {
        chain.doFilter(request, response);
      } else {
        answer(received, response, chain);
      }
    } catch (Refusal refusal) {
      refusal.send(request, response);
    }
  }

  private void answer(Received received, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!updatable && received.asksUpdate()) {
      throw new Refusal(HttpServletResponse.SC_FORBIDDEN, "update");
    }
    try (Held held = turns.run(received.getRemoteAddr(), () -> run(received, response, chain))) {
      held.release(received.wantsNoBody(), limits);
    }
  }

  /** The answer, held; reading a query takes its time too, so it is read in its turn. */
  private Held run(Received received, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    received.listGraphs().forEach(QueryCheck::requireName);
    received
        .findQuery()
        .map(QueryCheck::require)
        .ifPresent(
            query ->
                received
                    .findAccept()
                    .ifPresent(accept -> Answers.requireAcceptable(accept, query)));
    received.findUpdateWithDataset().ifPresent(QueryCheck::requireOneDataset);
    Held held = new Held(response, limits);
    boolean done = false;
    try {
      fuseki.doFilter(received, held, chain);
      done = true;
      return held;
    } finally {
      if (!done) {
        held.close();
      }
    }
  }

  private void describe(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      throw new Refusal(HttpServletResponse.SC_BAD_REQUEST, "noQuery");
    }
    String accept = request.getHeader("Accept");
    if (accept != null && accept.contains("text/html")) {
      chain.doFilter(request, response);
    } else {
      description.send(request, response);
    }
  }

  private static void preflight(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Methods", ALLOWED);
    response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
    response.setHeader("Access-Control-Max-Age", "86400");
    response.setHeader("Allow", ALLOWED);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
