package org.vigie.web.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.web.facet.Facets;
import org.vigie.web.facet.Facets.Field;
import org.vigie.web.speech.Speech;
import org.vigie.words.Words;

/**
 * The page of the history.
 *
 * @param facets the moments that answer the filters, and the filters
 * @param waves the latest of these moments, wave by wave and year by year
 * @param line the same moments, drawn
 * @param undated how many events have no date
 * @param left how many moments are not in the list, or were not read
 */
public record History(
    Facets<Moment> facets, List<Wave> waves, TimeLine line, int undated, int left) {
  /** How many moments are listed, the latest ones. */
  static final int MOST = 500;

  private static final List<String> LANES =
      List.of("thread-contracts", "thread-public-policy", "thread-promoters", "thread-critics");

  /** Copies the list. */
  public History {
    waves = List.copyOf(waves);
  }

  /**
   * The history that a revision tells, narrowed by the parameters of the page's language.
   *
   * @param thisYear the year of the revision, shown even if nothing happened in it
   */
  public static History of(
      DossierReader reader, Map<String, String> parameters, Speech say, int thisYear) {
    Chronicle chronicle = Chronicle.read(reader);
    Facets<Moment> facets = Facets.of(chronicle.moments(), fields(say), parameters, say.lang());
    List<Ref> lanes = LANES.stream().map(code -> reader.ref(Iris.code(code))).toList();
    List<Moment> kept = facets.kept();
    int older = Math.max(0, kept.size() - MOST);
    return new History(
        facets,
        Wave.of(kept.subList(older, kept.size())),
        TimeLine.of(kept, lanes, thisYear),
        chronicle.undated(),
        older + chronicle.unread());
  }

  /** The events among what is kept. */
  public long events() {
    return facets.kept().stream().filter(moment -> !moment.signature()).count();
  }

  /** The signatures among what is kept. */
  public long signatures() {
    return facets.kept().stream().filter(Moment::signature).count();
  }

  /** How many of them have several dates in competition. */
  public long contestedDays() {
    return facets.kept().stream().filter(Moment::contestedDay).count();
  }

  private static List<Field<Moment>> fields(Speech say) {
    Words words = Words.of(History.class, say.lang());
    return List.of(
        field("place", words, moment -> place(moment, words)),
        field("thread", words, moment -> names(moment.lanes().stream(), "thread-", say)),
        field("kind", words, moment -> names(Stream.ofNullable(moment.kind()), "event-kind-", say)),
        field("date", words, moment -> date(moment, words)));
  }

  private static Field<Moment> field(
      String key, Words words, Function<Moment, Map<String, String>> values) {
    return new Field<>(
        words.say("param." + key), words.say("filter." + key), words.say("filter.any"), values);
  }

  private static Map<String, String> place(Moment moment, Words words) {
    String key = moment.isAbroad() ? "abroad" : "france";
    return Map.of(words.say("value." + key), words.say("place." + key));
  }

  private static Map<String, String> date(Moment moment, Words words) {
    String key = moment.contested() ? "contested" : "agreed";
    return Map.of(words.say("value." + key), words.say("date." + key));
  }

  private static Map<String, String> names(Stream<Ref> codes, String prefix, Speech say) {
    Map<String, String> names = new LinkedHashMap<>();
    codes.forEach(code -> names.put(Iris.bare(code.slug(), prefix), say.title(code)));
    return names;
  }
}
