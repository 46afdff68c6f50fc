package org.vigie.source.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.vigie.format.JsonLdKeys;
import org.vigie.format.RdfStatement;
import org.vigie.format.RdfSyntax;
import org.vigie.source.Consignment;
import org.vigie.source.Directory;
import org.vigie.source.Problem;
import org.vigie.source.Progress;
import org.vigie.source.Reading;
import org.vigie.source.Reference;
import org.vigie.source.Refusal;
import org.vigie.source.intake.IntakeException;
import org.vigie.source.intake.Parcel;

/**
 * Reads a document of RDF into readings. The document is read twice: once to see that it can be
 * read to its end, so that nothing of a broken one is handed over, once to use it. A document of up
 * to 200,000 statements is one reading; a larger one comes in several, things and sources first,
 * then claims, then opinions, with its statements sorted on disk.
 */
public final class RdfImport {
  private static final int STEP = 10_000;

  private final Parcel parcel;
  private final Consignment consignment;
  private final Survey survey;
  private final Progress progress;
  private final DatasetSource dataset;
  private final FullClaims claims;
  private final Things things;
  private final int share;

  private RdfImport(
      Parcel parcel,
      Consignment consignment,
      Reference reference,
      Directory directory,
      Progress progress,
      int share) {
    this.parcel = parcel;
    this.consignment = consignment;
    this.progress = progress;
    this.survey = Survey.of(parcel, consignment, progress);
    this.dataset = new DatasetSource(parcel, consignment);
    this.claims = new FullClaims(consignment, survey::wasBlank);
    this.things = new Things(reference, directory, dataset, claims::named);
    this.share = share;
  }

  /**
   * What is to be said of the document as a whole.
   *
   * @param syntax the syntax in which it was read
   * @param statements how many it holds
   * @param notices what was assumed, what its description lacks: nothing that stops it
   */
  public record Summary(RdfSyntax syntax, long statements, List<Problem> notices) {
    /** Copies the list. */
    public Summary {
      notices = List.copyOf(notices);
    }
  }

  /**
   * Reads a document.
   *
   * @param reference the claimable properties and the codes
   * @param directory the things that are known: they keep their names
   * @param progress hears of statements, with the total in the second pass
   * @param readings gets the readings, each a batch that can be brought in after those before it
   * @throws IntakeException when it is not RDF, is malformed, goes beyond the budgets or asks for
   *     something elsewhere; no reading was handed over
   */
  public static Summary read(
      Parcel parcel,
      Consignment consignment,
      Reference reference,
      Directory directory,
      Progress progress,
      Consumer<Reading> readings) {
    return new RdfImport(parcel, consignment, reference, directory, progress, Shelf.SHARE)
        .read(readings);
  }

  /**
   * What of a document that {@link #read} refuses could be read all the same: the statements before
   * the place where it breaks.
   *
   * @param why what it is refused for
   */
  public static Refusal refusal(Parcel parcel, Consignment consignment, Problem why) {
    return Beginning.of(parcel, why, consignment.graph().getURI() + "/");
  }

  /** The same, with fewer statements in memory at a time. */
  static Summary read(
      Parcel parcel,
      Consignment consignment,
      Reference reference,
      int share,
      Consumer<Reading> readings) {
    return new RdfImport(parcel, consignment, reference, Directory.empty(), Progress.NONE, share)
        .read(readings);
  }

  private Summary read(Consumer<Reading> readings) {
    try (Shelf shelf = new Shelf(survey.statements(), share)) {
      fill(shelf, readings);
      learn(shelf);
      emit(shelf, readings);
    }
    unmapped(readings);
    List<Problem> notices = new ArrayList<>(survey.notices());
    notices.addAll(dataset.missing());
    if (claims.misnamed() > 0) {
      notices.add(
          Problem.of(
              parcel.place(0, null), "rdf.claim.misnamed", Integer.toString(claims.misnamed())));
    }
    return new Summary(survey.syntax(), survey.statements(), notices);
  }

  /** Puts statements on the shelf, but those of graphs that hold what is computed here. */
  private void fill(Shelf shelf, Consumer<Reading> readings) {
    Account[] left = {new Account(parcel, consignment)};
    long[] done = new long[1];
    survey.forEach(
        statement -> {
          if (++done[0] % STEP == 0) {
            progress.at(done[0], survey.statements());
          }
          Node graph = statement.quad().getGraph();
          if (!Vocabulary.isComputed(graph)) {
            shelf.put(statement);
            return;
          }
          leave(statement, left[0]);
          if (left[0].size() >= share) {
            readings.accept(left[0].reading());
            left[0] = new Account(parcel, consignment);
          }
        });
    shelf.seal();
    if (!left[0].isEmpty()) {
      readings.accept(left[0].reading());
    }
  }

  /** What a JSON-LD document says under keys that mean nothing in RDF. */
  private void unmapped(Consumer<Reading> readings) {
    if (survey.syntax() != RdfSyntax.JSON_LD) {
      return;
    }
    Account left = new Account(parcel, consignment);
    try (var in = parcel.open()) {
      JsonLdKeys.list(in, consignment.graph().getURI() + "/").forEach(left::left);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (!left.isEmpty()) {
      readings.accept(left.reading());
    }
  }

  private static void leave(RdfStatement statement, Account account) {
    Said said = new Said(statement.quad().getSubject());
    account.left(
        said,
        new Said.Line(
            statement.quad().getPredicate(), statement.quad().getObject(), statement.line()),
        "rdf.left.graph",
        Account.written(statement.quad().getGraph()));
  }

  private void learn(Shelf shelf) {
    shelf.forEach(
        all -> {
          Account scratch = new Account(parcel, consignment);
          for (Said said : all) {
            if (Kind.of(said, survey) == Kind.CLAIM) {
              claims.learn(said, scratch);
            } else if (Kind.of(said, survey) == Kind.DATASET) {
              dataset.learn(said);
            }
          }
        });
  }

  private void emit(Shelf shelf, Consumer<Reading> readings) {
    if (shelf.isSmall()) {
      Account account = new Account(parcel, consignment);
      shelf.forEach(all -> all.forEach(said -> account(said, account)));
      if (!account.isEmpty()) {
        readings.accept(account.reading());
      }
      return;
    }
    for (Kind.Stage stage : Kind.Stage.values()) {
      shelf.forEach(
          all -> {
            Account account = new Account(parcel, consignment);
            all.stream()
                .filter(said -> Kind.of(said, survey).stage() == stage)
                .forEach(said -> account(said, account));
            if (!account.isEmpty()) {
              readings.accept(account.reading());
            }
          });
    }
  }

  private void account(Said said, Account account) {
    switch (Kind.of(said, survey)) {
      case CLAIM -> claims.read(said, account);
      case ASSESSMENT -> claims.readAssessment(said, account);
      case SOURCE_ASSESSMENT -> claims.readSourceAssessment(said, account);
      case REPLY -> declare(said, account, Vocabulary.OF_REPLY::contains);
      case SOURCE -> declare(said, account, Vocabulary.OF_SOURCE::contains);
      case DATASET -> declare(said, account, Vocabulary::isOfDataset);
      case CONTACT -> declare(said, account, Vocabulary::isOfContact);
      case OURS -> said.lines().forEach(line -> account.left(said, line, "rdf.left.derived"));
      case THING -> things.read(said, account);
    }
  }

  private static void declare(Said said, Account account, Predicate<Node> kept) {
    for (Said.Line line : said.lines()) {
      if (kept.test(line.predicate())) {
        account.declare(said.subject(), line.predicate(), line.object());
        account.says(said, line, said.subject());
      } else {
        account.left(said, line, "rdf.left.predicate", Account.written(line.predicate()));
      }
    }
  }
}
