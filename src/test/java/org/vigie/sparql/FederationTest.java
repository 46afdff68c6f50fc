package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.sparql.client.Budget;
import org.vigie.sparql.partner.Partners;

/** A partner that answers badly harms only the query that asked it; one not listed is not asked. */
class FederationTest {
  private static final String JSON =
      "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":["
          + "{\"x\":{\"type\":\"literal\",\"value\":\"here\"}}]}}";
  private static final String TYPE = "Content-Type: application/sparql-results+json\r\n";

  private final AtomicInteger connections = new AtomicInteger();
  private ServerSocket partner;
  private Endpoint endpoint;
  private String address;
  private volatile String answer = "";

  @BeforeEach
  void start() throws IOException {
    partner = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    address = "http://127.0.0.1:" + partner.getLocalPort() + "/sparql";
    Thread.ofVirtual().start(this::serve);
    Limits limits = new Limits(Duration.ofSeconds(3), 1 << 20, 10_000, 1 << 20);
    endpoint =
        Endpoint.start(
            DatabaseMgr.createDatasetGraph(),
            false,
            Guards.of(limits).with(Budget.UNLIMITED).with(Partners.of(List.of(address))));
  }

  @AfterEach
  void stop() throws IOException {
    endpoint.close();
    partner.close();
  }

  @ParameterizedTest
  @CsvSource({"length", "chunks", "end"})
  void anAnswerIsUnderstoodHoweverItsEndIsTold(String framing) {
    answer =
        "HTTP/1.1 200 OK\r\n"
            + TYPE
            + switch (framing) {
              case "length" -> "Content-Length: " + JSON.length() + "\r\n\r\n" + JSON;
              case "chunks" ->
                  "Transfer-Encoding: chunked\r\n\r\n5;x=\"y\"\r\n"
                      + JSON.substring(0, 5)
                      + "\r\n"
                      + Integer.toHexString(JSON.length() - 5)
                      + "\r\n"
                      + JSON.substring(5)
                      + "\r\n0\r\n\r\n";
              default -> "\r\n" + JSON;
            };
    HttpResponse<String> got = ask("SELECT * { SERVICE <%s> { ?s ?p ?x } }");
    assertThat(got.statusCode()).as(got.body()).isEqualTo(200);
    assertThat(got.body()).contains("here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "redirect~HTTP/1.1 302 Found|Location: http://127.0.0.1:1/|Content-Length: 0||",
        "error~HTTP/1.1 500 Oh|Content-Length: 0||",
        "no HTTP~hello|",
        "a page~HTTP/1.1 200 OK|Content-Type: text/html||<html/>",
        "cut short~HTTP/1.1 200 OK|Content-Type: application/sparql-results+json|Content-Length: 99||{}",
        "too long~HTTP/1.1 200 OK|Content-Type: application/sparql-results+json|Content-Length: 999999999||{}",
        "broken~HTTP/1.1 200 OK|Content-Type: application/sparql-results+json||{\"head\":",
        "entity~HTTP/1.1 200 OK|Content-Type: application/sparql-results+xml||<!DOCTYPE s [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><sparql xmlns='http://www.w3.org/2005/sparql-results#'><head><variable name='x'/></head><results><result><binding name='x'><literal>&x;</literal></binding></result></results></sparql>"
      })
  void aBadAnswerIs502AndSilentGoesOn(String kind, String raw) {
    answer = raw.replace("|", "\r\n");
    HttpResponse<String> got = ask("SELECT * { SERVICE <%s> { ?s ?p ?x } }");
    assertThat(got.statusCode()).as(kind + got.body()).isEqualTo(502);
    assertThat(got.body()).contains(address, "SILENT");
    got = ask("SELECT * { VALUES ?y { 1 } SERVICE SILENT <%s> { ?s ?p ?x } }");
    assertThat(got.statusCode()).as(got.body()).isEqualTo(200);
    assertThat(got.body()).contains("\"y\"").doesNotContain("localdomain");
  }

  @Test
  void aPartnerThatNeverAnswersIsLeftAtTheTimeLimit() throws InterruptedException {
    answer = "wait";
    assertThat(ask("SELECT * { SERVICE SILENT <%s> { ?s ?p ?x } }").statusCode()).isEqualTo(503);
    for (int i = 0; endpoint.running() > 0 && i < 200; i++) {
      Thread.sleep(Duration.ofMillis(50));
    }
    assertThat(endpoint.running()).isZero();
  }

  @Test
  void anAddressThatComesFromTheDataIsCheckedToo() {
    answer = "HTTP/1.1 200 OK\r\n" + TYPE + "\r\n" + JSON;
    HttpResponse<String> listed = ask("SELECT * { VALUES ?e { <%s> } SERVICE ?e { ?s ?p ?x } }");
    assertThat(listed.statusCode()).as(listed.body()).isEqualTo(200);
    int before = connections.get();
    List<LogRecord> log = new java.util.concurrent.CopyOnWriteArrayList<>();
    Logger logger = Logger.getLogger("org.vigie.sparql.partner.PartnerService");
    Handler handler = collect(log);
    logger.addHandler(handler);
    try {
      HttpResponse<String> other =
          ask("SELECT * { VALUES ?e { <%sx> } SERVICE SILENT ?e { ?s ?p ?x } }");
      assertThat(other.statusCode()).as(other.body()).isEqualTo(403);
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(connections.get()).isEqualTo(before);
    assertThat(log)
        .anySatisfy(each -> assertThat(each.getParameters()[0].toString()).contains("LISTED"));
  }

  @Test
  void oneQueryAsksNoMoreThanAHundredTimes() {
    answer = "HTTP/1.1 200 OK\r\n" + TYPE + "\r\n" + JSON;
    String many = " 1".repeat(101);
    HttpResponse<String> got =
        ask("SELECT * { VALUES ?n {" + many + " } SERVICE <%s> { ?s ?n ?x } }");
    assertThat(got.statusCode()).as(got.body()).isEqualTo(403);
    assertThat(connections.get()).isEqualTo(100);
  }

  private HttpResponse<String> ask(String query) {
    return endpoint.get(query.formatted(address), "application/sparql-results+json");
  }

  private void serve() {
    while (!partner.isClosed()) {
      try {
        Socket socket = partner.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> answer(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      in.read(new byte[1 << 16]);
      if (answer.equals("wait")) {
        in.readAllBytes();
      }
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      in.readAllBytes();
    } catch (IOException gone) {
      // The endpoint did not wait for the rest.
    }
  }

  private static Handler collect(List<LogRecord> records) {
    return new Handler() {
      @Override
      public void publish(LogRecord one) {
        records.add(one);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
