package org.vigie.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.query.Query;
import org.vigie.format.RdfFormat;
import org.vigie.sparql.download.RowForm;

/** The media types in which a query can be answered, and which of them a client accepts. */
final class Answers {
  private static final MediaType PAGE = MediaType.create("text/html");

  private Answers() {}

  /**
   * Does nothing when the answer comes in a form that the client wants.
   *
   * @throws Refusal 406 with the list of the types in which it comes, 400 when the address names
   *     another form
   */
  static void requireAcceptable(Received received, Query query) {
    boolean none =
        received
            .findAccept()
            .map(accept -> AcceptList.match(new AcceptList(accept), offered(query)) == null)
            .orElse(false);
    if (none) {
      throw notAcceptable(query);
    }
    received
        .findFormat()
        .filter(name -> isOfOthers(name, isTable(query)))
        .ifPresent(
            name -> {
              throw Refusal.format(name);
            });
  }

  /**
   * Does nothing when the answer can be told with what stands behind it, or that is not wanted.
   *
   * @throws Refusal 400 when it has no rows of values
   */
  static void requireTraceable(Received received, Query query) {
    if (received.wantsProvenance() && !query.isSelectType()) {
      throw new Refusal(400, "provenance");
    }
  }

  /** The answer to a query does not come in the form that was asked for. */
  private static Refusal notAcceptable(Query query) {
    return new Refusal(
        406,
        "notAcceptable",
        offered(query).entries().stream()
            .map(MediaRange::getContentTypeStr)
            .collect(Collectors.joining(", ")));
  }

  /** Whether the client would rather read a page than any answer of the endpoint. */
  static boolean prefersPage(String accept) {
    if (!accept.contains(PAGE.getContentTypeStr())) {
      return false;
    }
    List<MediaRange> all =
        Stream.of(DEF.rsOfferTable, DEF.constructOffer)
            .flatMap(each -> each.entries().stream())
            .collect(Collectors.toCollection(ArrayList::new));
    all.add(new MediaRange(PAGE));
    MediaType best = AcceptList.match(new AcceptList(accept), new AcceptList(all));
    return best != null && best.getContentTypeStr().equals(PAGE.getContentTypeStr());
  }

  /** The media type of the answer: by the address, else the one that the client likes best. */
  static String type(Received received, Query query) {
    return received
        .findFormat()
        .map(name -> RowForm.named(name).map(RowForm::mediaType).orElse(name))
        .or(
            () ->
                received
                    .findAccept()
                    .map(accept -> AcceptList.match(new AcceptList(accept), offered(query)))
                    .map(MediaType::getContentTypeStr))
        .orElse("");
  }

  /** Whether the rows of the answer to a query that was read are written as XML. */
  static boolean areXml(Received received) {
    String type = received.findRead().map(query -> type(received, query)).orElse("");
    return type.equalsIgnoreCase("xml") || type.endsWith("/xml") || type.endsWith("+xml");
  }

  /**
   * Whether a format is one of rows when a graph is asked for, or one of graphs when rows are. JSON
   * is for the engine also the short name of JSON-LD; of what nobody here knows, it decides.
   */
  private static boolean isOfOthers(String format, boolean rows) {
    Optional<RowForm> ofRows = RowForm.named(format).or(() -> RowForm.of(format));
    boolean ofGraphs =
        RdfFormat.findByName(format.toLowerCase(Locale.ROOT)).isPresent()
            || RdfFormat.findByMediaType(format).isPresent();
    return rows
        ? ofRows.isEmpty() && ofGraphs
        : ofRows.filter(form -> form != RowForm.JSON).isPresent() && !ofGraphs;
  }

  /** Whether the answer to a query can stand in a sheet. */
  private static boolean isTable(Query query) {
    return query.isSelectType() || query.isAskType();
  }

  private static AcceptList offered(Query query) {
    if (!isTable(query)) {
      return DEF.constructOffer;
    }
    List<MediaRange> all =
        new ArrayList<>((query.isAskType() ? DEF.rsOfferBoolean : DEF.rsOfferTable).entries());
    all.add(new MediaRange(MediaType.create(RowForm.XLSX.mediaType())));
    return new AcceptList(all);
  }
}
