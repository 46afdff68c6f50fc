package org.vigie.sparql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.query.Query;

/** The media types in which a query can be answered, and which of them a client accepts. */
final class Answers {
  private static final MediaType PAGE = MediaType.create("text/html");

  private Answers() {}

  /**
   * Does nothing when the client accepts one of the types in which the query can be answered.
   *
   * @param accept an Accept header
   * @throws Refusal 406 with the list of these types
   */
  static void requireAcceptable(String accept, Query query) {
    AcceptList offered = offered(query);
    if (AcceptList.match(new AcceptList(accept), offered) == null) {
      throw new Refusal(
          406,
          "notAcceptable",
          offered.entries().stream()
              .map(MediaRange::getContentTypeStr)
              .collect(Collectors.joining(", ")));
    }
  }

  /** Whether the client would rather read a page than any answer of the endpoint. */
  static boolean prefersPage(String accept) {
    if (!accept.contains(PAGE.getContentTypeStr())) {
      return false;
    }
    List<MediaRange> all =
        Stream.of(DEF.rsOfferTable, DEF.constructOffer)
            .flatMap(each -> each.entries().stream())
            .collect(Collectors.toCollection(java.util.ArrayList::new));
    all.add(new MediaRange(PAGE));
    MediaType best = AcceptList.match(new AcceptList(accept), new AcceptList(all));
    return best != null && best.getContentTypeStr().equals(PAGE.getContentTypeStr());
  }

  private static AcceptList offered(Query query) {
    if (query.isConstructType() || query.isDescribeType()) {
      return DEF.constructOffer;
    }
    return query.isAskType() ? DEF.rsOfferBoolean : DEF.rsOfferTable;
  }
}
