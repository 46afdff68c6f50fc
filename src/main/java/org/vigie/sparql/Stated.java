package org.vigie.sparql;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;
import org.vigie.sparql.download.Behind;
import org.vigie.sparql.download.Disarmed;
import org.vigie.sparql.download.Parcel;
import org.vigie.sparql.download.Readme;
import org.vigie.sparql.download.Table;
import org.vigie.sparql.download.TableException;
import org.vigie.sparql.provenance.Provenance;
import org.vigie.state.Asked;
import org.vigie.state.State;
import org.vigie.state.StateException;
import org.vigie.state.States;
import org.vigie.vocab.AnswerHeader;
import org.vigie.words.Lang;

/**
 * One query asked of one state of knowledge: opens the state where Fuseki asks for its dataset,
 * says in the headers which it was, and packs the answer when it is wanted as a file. Belongs to
 * the thread of a {@link Turn}.
 */
final class Stated {
  /** The longest header that a server sends. */
  private static final int LONGEST_LINK = 4_000;

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final ThreadLocal<@Nullable Stated> CURRENT = new ThreadLocal<>();

  private final States states;
  private final Received received;
  private final Held held;
  private final Address address;
  private final Asked asked;
  private @Nullable State state;
  private @Nullable Query query;
  private Function<Query, QueryExec> run = more -> QueryExec.newBuilder().query(more).build();
  private @Nullable Provenance provenance;
  private @Nullable String readme;
  private @Nullable Refusal refusal;

  private Stated(States states, String endpoint, Received received, Held held) {
    this.states = states;
    this.received = received;
    this.held = held;
    this.asked = Wished.of(received);
    this.address = new Address(endpoint, received);
  }

  /** What is done while a state is asked. */
  interface Work {
    void run() throws IOException, ServletException;
  }

  /**
   * Does some work, in which {@link #find} gives the state that the request asks for.
   *
   * @param endpoint the address of the endpoint for readers; empty for that of the request
   * @throws Refusal when there is no such state, or the answer does not fit the form asked for
   */
  static void during(States states, String endpoint, Received received, Held held, Work work)
      throws IOException, ServletException {
    try {
      Stated stated = new Stated(states, endpoint, received, held);
      CURRENT.set(stated);
      stated.during(work);
    } catch (StateException obstacle) {
      throw Refusal.of(obstacle);
    } finally {
      CURRENT.remove();
    }
  }

  /** The state that is asked in this thread. */
  static Optional<Stated> find() {
    return Optional.ofNullable(CURRENT.get());
  }

  private void during(Work work) throws IOException, ServletException {
    long begun = System.nanoTime();
    State.Origin origin = states.prepare(asked);
    long ready = System.nanoTime();
    work.run();
    if (refusal != null) {
      throw refusal;
    }
    pack();
    held.setHeader(
        AnswerHeader.TIMING.field(),
        "state;dur=" + millis(begun, ready) + ", query;dur=" + millis(ready, System.nanoTime()));
    held.setHeader(
        AnswerHeader.CACHE_STATUS.field(),
        origin == State.Origin.COMPUTED ? "vigie-state; fwd=miss; stored" : "vigie-state; hit");
  }

  /** To a hundredth; a formatter would take longer than many a query. */
  static String millis(long from, long to) {
    return Double.toString(Math.round((to - from) / 1e4) / 100.0);
  }

  /** The state, in the transaction in which it is read; the headers then name it. */
  DatasetGraph open() {
    State opened = states.here(asked);
    state = opened;
    held.setHeader(AnswerHeader.REVISION.field(), opened.revision().toString());
    held.setHeader(AnswerHeader.POLICY.field(), opened.policy().versionedName());
    opened.at().ifPresent(at -> held.setHeader(AnswerHeader.REVISION_DATE.field(), at.toString()));
    String here = address.lasting(opened);
    if (Wished.isByHeader(received) && here.length() < LONGEST_LINK) {
      held.setHeader(AnswerHeader.LOCATION.field(), here);
    }
    if (opened.lasting()) {
      opened
          .at()
          .ifPresent(at -> held.setHeader(AnswerHeader.MEMENTO.field(), HTTP_DATE.format(at)));
      String original = address.original();
      if (original.length() < LONGEST_LINK) {
        held.addHeader(AnswerHeader.LINK.field(), "<" + original + ">; rel=\"original timegate\"");
      }
    }
    return opened.dataset();
  }

  /**
   * A query begins.
   *
   * @param more runs another query on the same dataset
   */
  void begin(Query begun, Function<Query, QueryExec> more) {
    query = begun;
    run = more;
  }

  /** The query with what stands behind its values, when that is wanted; the headers then say it. */
  Query trace(Query plain) {
    State asking = state;
    if (asking == null || !received.wantsProvenance()) {
      return plain;
    }
    Provenance traced = Provenance.of(plain, asking.dataset());
    traced.tell(held::setHeader);
    provenance = traced;
    return traced.query();
  }

  /**
   * Sends an answer in the form wanted.
   *
   * @param plain sends rows or statements as the protocol has them
   */
  void send(QueryExecResult result, Consumer<QueryExecResult> plain) {
    if (state == null || query == null) {
      plain.accept(result);
      return;
    }
    String type = Answers.type(received, query);
    if (type.equals(Table.MEDIA_TYPE)) {
      sendTable(result);
    } else if (!received.wantsFile()) {
      plain.accept(result);
    } else if (result.isRowSet()) {
      boolean text = type.equals("text/csv") || type.equals("text/tab-separated-values");
      Disarmed rows = new Disarmed(result.rowSet(), text);
      plain.accept(new QueryExecResult(rows));
      readme = readme(rows.count(), rows.disarmed()).text(lang());
    } else {
      readme = readme(size(result), 0).text(lang());
      plain.accept(result);
    }
  }

  private void sendTable(QueryExecResult result) {
    try {
      held.setContentType(Table.MEDIA_TYPE);
      Table.write(
          result.isBoolean() ? row(result.booleanResult()) : result.rowSet(),
          count -> readme(count, 0),
          lang(),
          held.getOutputStream());
    } catch (TableException obstacle) {
      refusal = Refusal.of(obstacle);
    } catch (IOException full) {
      throw new java.io.UncheckedIOException(full);
    }
  }

  private static RowSet row(boolean answer) {
    Var column = Var.alloc("answer");
    return RowSetStream.create(
        List.of(column),
        List.of(BindingFactory.binding(column, NodeValue.makeBoolean(answer).asNode())).iterator());
  }

  private static long size(QueryExecResult result) {
    if (result.isGraph()) {
      return result.graph().size();
    }
    return result.isDataset() ? result.dataset().stream().count() : 1;
  }

  private Readme readme(long rows, long disarmed) {
    State shown = java.util.Objects.requireNonNull(state);
    Query done = java.util.Objects.requireNonNull(query);
    return new Readme(
        received.findQuery().orElseGet(done::toString),
        address.lasting(shown),
        Instant.now(),
        shown,
        rows,
        disarmed,
        Behind.of(done, shown.dataset(), run),
        Optional.ofNullable(provenance));
  }

  /** Gives the answer the name of a file; one that cannot hold its readme stands in an archive. */
  private void pack() throws IOException {
    State shown = state;
    String type = held.getContentType();
    if (shown == null || type == null || held.getStatus() != Held.SC_OK) {
      return;
    }
    String name = "vigie-r" + shown.revision() + "-" + shown.policy().versionedName();
    String beside = readme;
    if (beside != null) {
      held.repack((content, out) -> Parcel.write(name, type, content::writeTo, beside, out));
      held.setHeader("Content-Type", Parcel.MEDIA_TYPE);
      name(name + ".zip");
    } else if (type.equals(Table.MEDIA_TYPE) && received.wantsFile()) {
      name(name + ".xlsx");
    }
  }

  private void name(String file) {
    held.setHeader(AnswerHeader.DISPOSITION.field(), "attachment; filename=\"" + file + "\"");
  }

  private Lang lang() {
    return Lang.preferred(received.getHeader("Accept-Language"));
  }
}
