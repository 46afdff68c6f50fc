package org.vigie.release.table;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.release.dump.Statement;
import org.vigie.release.dump.Token;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Puts what is said of each subject into the tables of its kind. */
final class Filler implements AutoCloseable {
  private static final List<String> LABELS =
      List.of(W3c.SKOS_PREF_LABEL.getURI(), W3c.RDFS_LABEL.getURI(), W3c.DCT_TITLE.getURI());
  private static final List<String> NOT_DISPLAYED =
      List.of(W3c.RDF_TYPE.getURI(), Vigie.BASED_ON.getURI());

  private final Sqlite database;
  private final Map<String, PreparedStatement> inserts = new HashMap<>();

  Filler(Sqlite database) {
    this.database = database;
  }

  void take(List<Statement> statements) {
    Block block = new Block(statements);
    List<String> types = block.types();
    if (types.contains("Claim")) {
      claim(block);
    } else if (types.contains("Decision")) {
      decision(block);
    } else if (types.contains("Disagreement")) {
      disagreement(block);
    } else if (types.contains("Assessment") || types.contains("SourceAssessment")) {
      assessment(block);
    } else if (!types.contains("Participation") && !types.contains("Revision")) {
      if (types.contains("Source")) {
        source(block);
      }
      thing(block, types);
    }
  }

  private void claim(Block of) {
    List<String> values = of.objects(Vigie.VALUE.getURI());
    String value = values.isEmpty() ? null : values.getFirst();
    boolean literal = value != null && Token.isLiteral(value);
    insert(
        "claim",
        of.subject(),
        of.one("about"),
        of.one("property"),
        value == null ? null : Token.text(value),
        literal && value != null ? Token.language(value) : null,
        value == null ? null : literal ? type(value) : "anyURI",
        of.one("valueMin"),
        of.one("valueMax"),
        of.one("currency"),
        of.one("unit"),
        of.one("approximate"),
        of.one("denies"),
        of.code("valueState"),
        of.one("originalText"),
        of.one("statedIn"),
        of.one("statedBy"),
        of.one("locator"),
        of.one("quote"),
        of.one("recordedBy"),
        of.one("recordedOn"),
        of.one("validFrom"),
        of.one("validUntil"),
        of.one("supersedes"),
        of.one("retractedOn"),
        of.all("retractionReason"),
        of.code("status"),
        of.code("confidence"),
        of.code("sourceReliability"));
  }

  private void source(Block of) {
    insert(
        "source",
        of.subject(),
        of.objects(W3c.DCT_TITLE.getURI()).stream().findFirst().map(Token::text).orElse(null),
        of.one("publisherName"),
        of.code("sourceType"),
        of.one("publishedOn"),
        of.one("url"),
        of.one("archivedAt"),
        of.one("accessedOn"));
  }

  private void assessment(Block of) {
    insert(
        "assessment",
        of.subject(),
        of.one("assesses"),
        of.code("givesStatus"),
        of.code("givesConfidence"),
        of.code("givesReliability"),
        of.in(Vigie.RATIONALE.getURI(), "fr"),
        of.in(Vigie.RATIONALE.getURI(), "en"),
        of.one("assessedBy"),
        of.one("onBehalfOf"),
        of.one("assessedOn"));
  }

  private void decision(Block of) {
    insert(
        "decision",
        of.subject(),
        of.one("about"),
        of.one("property"),
        of.code("outcome"),
        of.code("decidedBy"),
        of.code("agreement"),
        of.one("valueMin"),
        of.one("valueMax"),
        of.in(Vigie.EXPLANATION.getURI(), "fr"),
        of.in(Vigie.EXPLANATION.getURI(), "en"));
    List<String> chosen = of.objects(Vigie.CHOSEN_CLAIM.getURI());
    Stream.concat(chosen.stream(), of.objects(Vigie.CONSIDERED_CLAIM.getURI()).stream())
        .distinct()
        .sorted()
        .forEach(
            claim ->
                insert(
                    "decision_claim",
                    of.subject(),
                    Token.text(claim),
                    chosen.contains(claim) ? "1" : "0"));
  }

  private void disagreement(Block of) {
    insert("disagreement", of.subject(), of.one("about"), of.one("property"), of.code("state"));
    for (String claim : of.objects(Vigie.OPPOSES.getURI())) {
      insert("disagreement_claim", of.subject(), Token.text(claim));
    }
  }

  private void thing(Block of, List<String> types) {
    String name = name(of);
    String french = label(of, "fr");
    String english = label(of, "en");
    if (name != null || french != null || english != null) {
      insert("thing", of.subject(), String.join("|", types), name, french, english);
    }
    for (Statement statement : of.displayed()) {
      String property = Token.text(statement.predicate());
      String value = statement.object();
      if (!NOT_DISPLAYED.contains(property)) {
        boolean literal = Token.isLiteral(value);
        insert(
            "value",
            of.subject(),
            property,
            Token.text(value),
            literal ? Token.language(value) : "",
            literal ? type(value) : "anyURI");
      }
    }
  }

  private static @Nullable String name(Block of) {
    String name = of.one("name");
    return name != null ? name : label(of, "");
  }

  private static @Nullable String label(Block of, String language) {
    for (String property : LABELS) {
      String found = of.in(property, language);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The short name of a datatype, without the prefix of XML Schema. */
  private static String type(String literal) {
    return Block.shortened(Token.datatype(literal)).replaceFirst("^xsd:", "");
  }

  private void insert(String table, @Nullable String... values) {
    PreparedStatement statement =
        inserts.computeIfAbsent(
            table,
            unseen ->
                database.prepare(
                    "INSERT INTO "
                        + table
                        + " VALUES ("
                        + String.join(", ", Collections.nCopies(values.length, "?"))
                        + ")"));
    Sqlite.insert(statement, values);
  }

  @Override
  public void close() {
    List<SQLException> faults = new ArrayList<>();
    for (PreparedStatement statement : inserts.values()) {
      try {
        statement.close();
      } catch (SQLException late) {
        faults.add(late);
      }
    }
    if (!faults.isEmpty()) {
      throw Sqlite.wrapped(faults.getFirst());
    }
  }
}
