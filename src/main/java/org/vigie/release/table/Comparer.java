package org.vigie.release.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.release.table.Comparison.CertaintyChange;
import org.vigie.release.table.Comparison.Counts;
import org.vigie.release.table.Comparison.Dispute;
import org.vigie.release.table.Comparison.Listed;
import org.vigie.release.table.Comparison.Named;
import org.vigie.release.table.Comparison.Value;
import org.vigie.release.table.Comparison.ValueChange;

/** Asks two databases, the new one and that of the release before, what differs. */
final class Comparer {
  private static final String IS_CONTRACT = "'|' || types || '|' LIKE '%|ImpactContract|%'";
  private static final List<String> STATUSES =
      List.of("contested", "unreviewed", "plausible", "verified");

  /** The names of a thing in both languages, be it known to the new database or to the old one. */
  private static final String NAMES =
      "COALESCE(%1$s.label_fr, %1$s.name, %1$s.label_en), COALESCE(%1$s.label_en, %1$s.name,"
          + " %1$s.label_fr)";

  /** Keys whose displayed values differ. */
  private static final String DIFFERENCE =
      "SELECT subject, property FROM (SELECT * FROM (SELECT * FROM main.value EXCEPT SELECT * FROM"
          + " old.value) UNION ALL SELECT * FROM (SELECT * FROM old.value EXCEPT SELECT * FROM"
          + " main.value)) GROUP BY subject, property";

  private final Sqlite database;
  private final boolean old;

  Comparer(Sqlite database, boolean old) {
    this.database = database;
    this.old = old;
  }

  Comparison compare() throws IOException {
    return new Comparison(
        old ? counts("old") : null,
        counts("main"),
        old ? contracts("main", "old") : none(),
        old ? contracts("old", "main") : none(),
        old ? values() : none(),
        old ? certainty() : none(),
        old ? disputes("old", "main") : none(),
        old ? disputes("main", "old") : none());
  }

  private static <T> Listed<T> none() {
    return new Listed<>(0, List.of());
  }

  Counts counts(String schema) throws IOException {
    List<Long> byStatus = new ArrayList<>();
    for (String status : STATUSES) {
      byStatus.add(
          number(
              "SELECT COUNT(*) FROM ("
                  + best(schema)
                  + ") WHERE best = "
                  + STATUSES.indexOf(status)));
    }
    return new Counts(
        number("SELECT COUNT(*) FROM " + schema + ".thing WHERE " + IS_CONTRACT),
        number("SELECT COUNT(*) FROM " + schema + ".claim"),
        number("SELECT COUNT(*) FROM " + schema + ".source"),
        byStatus.get(3),
        byStatus.get(2),
        byStatus.get(1),
        byStatus.get(0),
        number("SELECT COUNT(*) FROM " + schema + ".disagreement WHERE state = 'open'"));
  }

  private long number(String sql) throws IOException {
    long[] number = {0};
    database.ask(sql, row -> number[0] = Long.parseLong(String.valueOf(row.getFirst())));
    return number[0];
  }

  /** The best status of the chosen claims of each decision, as its place among the statuses. */
  private static String best(String schema) {
    StringBuilder rank = new StringBuilder("CASE c.status");
    for (int i = 0; i < STATUSES.size(); i++) {
      rank.append(" WHEN '").append(STATUSES.get(i)).append("' THEN ").append(i);
    }
    return "SELECT d.about, d.property, MAX("
        + rank
        + " END) AS best FROM "
        + schema
        + ".decision d JOIN "
        + schema
        + ".decision_claim dc ON dc.decision = d.decision AND dc.chosen JOIN "
        + schema
        + ".claim c ON c.claim = dc.claim GROUP BY d.about, d.property";
  }

  private Listed<Named> contracts(String here, String there) throws IOException {
    Gathered<Named> found = new Gathered<>();
    database.ask(
        "SELECT t.iri, "
            + NAMES.formatted("t")
            + " FROM "
            + here
            + ".thing t WHERE "
            + IS_CONTRACT
            + " AND iri NOT IN (SELECT iri FROM "
            + there
            + ".thing WHERE "
            + IS_CONTRACT
            + ") ORDER BY iri",
        row -> found.add(named(row, 0)));
    return found.listed();
  }

  private static Named named(List<@Nullable String> row, int from) {
    String iri = text(row, from);
    String fallback = Block.shortened(iri);
    return new Named(iri, or(row.get(from + 1), fallback), or(row.get(from + 2), fallback));
  }

  private static String text(List<@Nullable String> row, int at) {
    return or(row.get(at), "");
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  /** Keys whose displayed values differ, of things that both releases describe. */
  private Listed<ValueChange> values() throws IOException {
    Gathered<ValueChange> found = new Gathered<>();
    database.ask(
        keys(DIFFERENCE, "k.subject")
            + " WHERE (EXISTS (SELECT 1 FROM main.decision d WHERE d.about = k.subject AND d.property"
            + " = k.property) OR EXISTS (SELECT 1 FROM old.decision d WHERE d.about = k.subject AND"
            + " d.property = k.property)) AND k.subject IN (SELECT iri FROM main.thing) AND k.subject"
            + " IN (SELECT iri FROM old.thing) ORDER BY k.subject, k.property",
        row -> {
          Named subject = named(row, 0);
          Named property = named(row, 3);
          found.add(
              () -> new ValueChange(subject, property, values("old", row), values("main", row)));
        });
    return found.listed();
  }

  /** Some keys, each with the names of its thing and its property. */
  private static String keys(String keys, String subject) {
    return "SELECT "
        + subject
        + ", "
        + NAMES.formatted("s")
        + ", k.property, "
        + NAMES.formatted("p")
        + ", k.* FROM ("
        + keys
        + ") k LEFT JOIN thing s ON s.iri = "
        + subject
        + " LEFT JOIN thing p ON p.iri = k.property";
  }

  private List<Value> values(String schema, List<@Nullable String> key) throws IOException {
    List<Value> values = new ArrayList<>();
    String subject = text(key, 0);
    String property = text(key, 3);
    database.ask(
        "SELECT v.value, v.language, v.type, (SELECT MIN(c.currency) FROM "
            + schema
            + ".claim c WHERE c.about = v.subject AND c.property = v.property AND c.value = v.value),"
            + NAMES.formatted("t")
            + " FROM "
            + schema
            + ".value v LEFT JOIN "
            + schema
            + ".thing t ON v.type = 'anyURI' AND t.iri = v.value WHERE v.subject = ? AND v.property ="
            + " ? ORDER BY v.value, v.language, v.type",
        row ->
            values.add(
                new Value(
                    text(row, 0),
                    text(row, 1),
                    text(row, 2),
                    text(row, 3),
                    or(row.get(4), Block.shortened(text(row, 0))),
                    or(row.get(5), Block.shortened(text(row, 0))))),
        subject,
        property);
    return values;
  }

  private Listed<CertaintyChange> certainty() throws IOException {
    String both =
        "SELECT n.about AS about, n.property AS property, o.best AS past, n.best AS now FROM ("
            + best("main")
            + ") n JOIN ("
            + best("old")
            + ") o ON o.about = n.about AND o.property = n.property WHERE o.best <> n.best AND (n.about,"
            + " n.property) NOT IN ("
            + DIFFERENCE
            + ")";
    Gathered<CertaintyChange> found = new Gathered<>();
    database.ask(
        keys(both, "k.about") + " ORDER BY k.now > k.past DESC, k.about, k.property",
        row -> {
          int before = Integer.parseInt(text(row, 8));
          int after = Integer.parseInt(text(row, 9));
          found.add(
              new CertaintyChange(
                  named(row, 0),
                  named(row, 3),
                  STATUSES.get(before),
                  STATUSES.get(after),
                  after > before));
        });
    return found.listed();
  }

  /** Disagreements that are open here and not there. */
  private Listed<Dispute> disputes(String here, String there) throws IOException {
    String open =
        "SELECT d.about, d.property, (SELECT COUNT(*) FROM "
            + here
            + ".disagreement_claim c WHERE c.disagreement = d.disagreement) AS claims FROM "
            + here
            + ".disagreement d WHERE d.state = 'open' AND NOT EXISTS (SELECT 1 FROM "
            + there
            + ".disagreement o WHERE o.disagreement = d.disagreement AND o.state = 'open')";
    Gathered<Dispute> found = new Gathered<>();
    database.ask(
        keys(open, "k.about") + " ORDER BY k.about, k.property",
        row -> found.add(new Dispute(named(row, 0), named(row, 3), Long.parseLong(text(row, 8)))));
    return found.listed();
  }

  /** Makes an item that is kept. */
  private interface Maker<T> {
    T make() throws IOException;
  }

  /** Counts all and keeps the first. */
  private static final class Gathered<T> {
    private final List<T> first = new ArrayList<>();
    private long total;

    void add(T item) throws IOException {
      add(() -> item);
    }

    void add(Maker<T> maker) throws IOException {
      total++;
      if (first.size() < Comparison.MOST) {
        first.add(maker.make());
      }
    }

    Listed<T> listed() {
      return new Listed<>(total, first);
    }
  }
}
