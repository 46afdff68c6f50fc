import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/** A small SPARQL endpoint over RDF4J's MemoryStore. Arguments: port, file of N-Quads. */
public class Rdf4jServer {
  public static void main(String[] arguments) throws Exception {
    SailRepository repository = new SailRepository(new MemoryStore());
    repository.init();
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.begin(IsolationLevels.NONE);
      connection.add(new File(arguments[1]), RDFFormat.NQUADS);
      connection.commit();
    }
    HttpServer server =
        HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), 64);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.createContext("/query", exchange -> answer(repository, exchange));
    server.start();
  }

  private static void answer(SailRepository repository, HttpExchange exchange) throws IOException {
    try (exchange;
        RepositoryConnection connection = repository.getConnection()) {
      String form =
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String text = URLDecoder.decode(form.substring("query=".length()), StandardCharsets.UTF_8);
      try {
        Query query = connection.prepareQuery(text);
        if (query instanceof BooleanQuery ask) {
          String said = "{\"head\":{},\"boolean\":" + ask.evaluate() + "}";
          send(exchange, 200, said.getBytes(StandardCharsets.UTF_8));
          return;
        }
        boolean rows = query instanceof TupleQuery;
        exchange
            .getResponseHeaders()
            .set(
                "Content-Type",
                rows ? "application/sparql-results+json" : "application/n-triples");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (rows) {
          ((TupleQuery) query).evaluate(new SPARQLResultsJSONWriter(all));
        } else {
          ((GraphQuery) query).evaluate(new NTriplesWriter(all));
        }
        send(exchange, 200, all.toByteArray());
      } catch (Exception fault) {
        send(exchange, 400, String.valueOf(fault).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody())) {
      out.write(body);
    }
  }
}
