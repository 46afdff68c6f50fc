package org.vigie.web.panorama;

import java.text.Collator;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.web.page.Links;
import org.vigie.web.page.Paging;
import org.vigie.web.speech.Speech;

/**
 * The contracts of other countries, by country, a page at a time: of each only what its line shows
 * is read.
 *
 * @param total how many there are
 * @param countries how many of them in each country, in the order of their names in the language
 * @param lines those of the page
 * @param pages of the list
 */
public record Abroad(int total, Map<String, Integer> countries, List<Line> lines, Paging pages) {
  /** Lines on one page. */
  static final int PAGE = 40;

  private static final Node COUNTRY = Iris.term("country");
  private static final Node STAGE = Iris.term("stage");

  /** Copies the collections. */
  public Abroad {
    countries = Collections.unmodifiableMap(new LinkedHashMap<>(countries));
    lines = List.copyOf(lines);
  }

  /** A contract with its country and how far it has come. */
  public record Line(Ref contract, String place) {}

  /** A contract with its country. */
  private record Placed(Ref contract, String country) {}

  /** The page asked for of a list of contracts. */
  public static Abroad of(List<Ref> contracts, DossierReader reader, Speech say, Asked asked) {
    Collator collator = say.lang().alphabet();
    List<Placed> placed =
        contracts.stream()
            .map(ref -> new Placed(ref, country(ref, reader, say)))
            .sorted(
                Comparator.comparing(Placed::country, collator)
                    .thenComparing(each -> say.name(each.contract()), collator))
            .toList();
    Map<String, Integer> countries = new LinkedHashMap<>();
    placed.forEach(each -> countries.merge(each.country(), 1, Integer::sum));
    return new Abroad(
        placed.size(),
        countries,
        Paging.cut(placed, asked.abroad(), PAGE).stream()
            .map(each -> new Line(each.contract(), place(each, reader, say)))
            .toList(),
        Paging.of(asked.abroad(), placed.size(), PAGE, page -> href(asked, page, say)));
  }

  private static String href(Asked asked, int page, Speech say) {
    return Links.section("contract", say.lang())
        + asked.at(asked.page(), page).query(say)
        + "#"
        + say.t("panorama.abroad.anchor");
  }

  private static String country(Ref contract, DossierReader reader, Speech say) {
    return reader
        .findText(contract.node(), COUNTRY)
        .map(code -> Locale.of("", code).getDisplayCountry(say.lang().locale()))
        .orElseGet(() -> say.t("panorama.abroad.unknown"));
  }

  private static String place(Placed placed, DossierReader reader, Speech say) {
    return String.join(
        " · ",
        Stream.concat(
                Stream.of(placed.country()),
                reader.findValue(placed.contract().node(), STAGE).map(say::title).stream())
            .toList());
  }
}
