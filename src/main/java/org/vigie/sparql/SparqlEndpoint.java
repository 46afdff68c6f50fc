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
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.vigie.catalogue.BadValueException;
import org.vigie.catalogue.Catalogue;
import org.vigie.catalogue.Question;
import org.vigie.catalogue.SelfDescription;
import org.vigie.sparql.cache.Flight;
import org.vigie.sparql.partner.PartnerService;
import org.vigie.state.States;
import org.vigie.vocab.AnswerHeader;

/**
 * The SPARQL endpoint (SPARQL 1.1 Protocol, query only), by Fuseki's own processors, as a filter in
 * the server of the pages. A query is read before it runs, so that what is never allowed ({@code
 * SERVICE}, code by address) is refused in words; an answer is complete or an error, never cut
 * short.
 */
public final class SparqlEndpoint implements Filter {
  /** Below the path: the graphs one by one (SPARQL 1.1 Graph Store Protocol, reading only). */
  private static final String GRAPHS = "graphs";

  private final DatasetGraph data;
  private final String path;
  private final Guards guards;
  private final boolean updatable;
  private final FusekiFilter fuseki = new FusekiFilter();
  private final ServiceDescription description;
  private final Turns turns;
  private @Nullable States states;
  private @Nullable Repeated repeated;
  private String address = "";

  private SparqlEndpoint(
      DatasetGraph data,
      Supplier<SelfDescription> description,
      String path,
      Guards guards,
      boolean updatable) {
    this.data = data;
    this.path = path;
    this.guards = guards;
    this.updatable = updatable;
    this.description = new ServiceDescription(description);
    this.turns = new Turns(guards);
  }

  /**
   * An endpoint for queries.
   *
   * @param data what is asked; its default graph is the union of the named graphs
   * @param path where it answers, such as {@code /sparql}
   * @param guards what holds it within bounds
   */
  public static SparqlEndpoint of(DatasetGraph data, String path, Guards guards) {
    return new SparqlEndpoint(data, () -> counted(data), path, guards, false);
  }

  /** An endpoint over the newest revision of a store, with the description of it that is kept. */
  public static SparqlEndpoint of(Catalogue catalogue, String path, Guards guards) {
    return new SparqlEndpoint(catalogue.dataset(), catalogue::description, path, guards, false);
  }

  /**
   * An endpoint that answers from any state of knowledge.
   *
   * @param states what is asked; by itself, what is known now
   * @param catalogue the description of what is known now
   * @param publicUrl the address under which readers reach this server; empty for that of each
   *     request
   * @param path where it answers, such as {@code /sparql}
   * @param guards what holds it within bounds
   */
  public static SparqlEndpoint of(
      States states, Catalogue catalogue, String publicUrl, String path, Guards guards) {
    SparqlEndpoint endpoint =
        new SparqlEndpoint(states.dataset(), catalogue::description, path, guards, false);
    endpoint.states = states;
    endpoint.repeated = new Repeated(states, guards);
    endpoint.address = publicUrl.isEmpty() ? "" : publicUrl + path;
    return endpoint;
  }

  /** An endpoint that also takes updates, for the conformance suites on a data set of their own. */
  static SparqlEndpoint updatable(DatasetGraph data, String path, Guards guards) {
    return new SparqlEndpoint(data, () -> counted(data), path, guards, true);
  }

  private static SelfDescription counted(DatasetGraph data) {
    return Txn.calculateRead(data, () -> SelfDescription.of(data, 0, Optional.empty()));
  }

  /** What is told of queries beside this endpoint, of the same data and under the same guards. */
  public Insight insight() {
    return new Insight(data, states, guards, turns);
  }

  /** How many queries run now, also those that were stopped and have not noticed yet. */
  public int running() {
    return turns.running();
  }

  /**
   * Does nothing when what is known now can answer a question with its blanks filled so.
   *
   * @throws BadValueException when it does not
   */
  void requireAnswerable(Question question, Map<String, String> values) {
    Txn.executeRead(data, () -> question.requireAnswerable(values, data));
  }

  @Override
  public void init(FilterConfig config) throws ServletException {
    ServletContext context = config.getServletContext();
    Limits limits = guards.limits();
    data.getContext().set(ARQ.httpServiceAllowed, false);
    PartnerService.install(
        data.getContext(),
        guards.partners(),
        why -> Turn.stopCurrent(Refusal.find(why).orElseThrow(() -> why)));
    data.getContext().set(ARQ.queryTimeout, Long.toString(limits.time().toMillis()));
    Restraint.unfold(data.getContext()).set(ARQConstants.sysOptimizerFactory, Restraint.factory());
    data.getContext().set(ARQ.spillToDiskThreshold, (long) limits.rowsInMemory());
    OperationRegistry operations = OperationRegistry.createStd();
    operations.register(
        Operation.Query, WebContent.contentTypeSPARQLQuery, new StoppableQuery(limits.rows()));
    DataService.Builder service = DataService.newBuilder(data).addEndpoint(Operation.Query);
    if (updatable) {
      service.addEndpoint(Operation.Update).addEndpoint(Operation.GSP_RW, GRAPHS);
    } else {
      service.addEndpoint(Operation.GSP_R, GRAPHS);
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
    response.setHeader("Access-Control-Expose-Headers", AnswerHeader.list());
    response.setHeader("X-Content-Type-Options", "nosniff");
    try {
      if (methods(request).answered(request, response)) {
        return;
      }
      Received received = Received.of(request, guards.limits());
      Parameters.requireNoneMisspelt(received.parameters());
      if (isGraphs(request)) {
        answer(received, response, chain);
      } else if (received.asksNothing()) {
        describe(request, response, chain);
      } else if (received.wantsPage()) {
        chain.doFilter(request, response);
      } else {
        answer(received, response, chain);
      }
    } catch (Refusal refusal) {
      turns.blame(request, refusal);
      refusal.send(request, response);
    }
  }

  private boolean isGraphs(HttpServletRequest request) {
    return request.getRequestURI().equals(path + "/" + GRAPHS);
  }

  private Methods methods(HttpServletRequest request) {
    if (isGraphs(request)) {
      return updatable ? Methods.WRITING : Methods.FETCHING;
    }
    return Methods.READING;
  }

  private void answer(Received received, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!updatable && received.asksUpdate()) {
      throw new Refusal(HttpServletResponse.SC_FORBIDDEN, "update");
    }
    Limits limits = guards.limits().within(received.patience());
    Repeated.Fresh fresh =
        flight -> turns.run(received, limits, () -> run(received, limits, flight, response, chain));
    Repeated before = repeated;
    if (before != null && !isGraphs(received)) {
      before.answer(received, response, fresh);
      return;
    }
    try (Flight nobody = Flight.over();
        Held held = fresh.run(nobody)) {
      held.release(received.wantsNoBody());
    }
  }

  /** The answer, held; reading a query takes its time too, so it is read in its turn. */
  private Held run(
      Received received,
      Limits limits,
      Flight flight,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    received.listGraphs().forEach(QueryCheck::requireName);
    received
        .findQuery()
        .ifPresent(
            text -> {
              Query query = QueryCheck.require(text, guards.partners());
              Answers.requireAcceptable(received, query);
              Answers.requireTraceable(received, query);
              received.keep(query);
              if (!Repeatable.is(received, text, query)) {
                flight.close();
              }
            });
    received.findUpdateWithDataset().ifPresent(QueryCheck::requireOneDataset);
    Held held = new Held(response, limits);
    boolean done = false;
    try {
      States asked = states;
      if (asked == null) {
        fuseki.doFilter(received, held, chain);
      } else {
        Stated.during(asked, address, received, held, () -> fuseki.doFilter(received, held, chain));
      }
      held.setHeader(AnswerHeader.ROW_CAP.field(), Integer.toString(limits.rows()));
      held.setHeader(AnswerHeader.BYTE_CAP.field(), Long.toString(limits.answerBytes()));
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

  @Override
  public void destroy() {
    turns.close();
  }
}
