package org.vigie.web.overview;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Statement;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Speech;

/** Filters, sorts and heads the table of contracts. */
public final class PanoramaTable {
  private static final String ANY = "";

  private final Page page;
  private final Speech say;
  private final List<Dossier> contracts;
  private final Map<String, String> query;
  private final PanoramaRows rows;

  /**
   * A table.
   *
   * @param page the frame of the page
   * @param contracts the dossiers of all contracts
   * @param query the parameters of the request, in the words of the page's language
   */
  public PanoramaTable(Page page, List<Dossier> contracts, Map<String, String> query) {
    this.page = page;
    this.say = page.say();
    this.contracts = contracts;
    this.query = query;
    this.rows = new PanoramaRows(page, contracts);
  }

  /** One filter: its parameter's key in the bundle, and the values of a dossier. */
  private record Filter(String key, Function<Dossier, Map<String, String>> values) {}

  private List<Filter> filters() {
    return List.of(
        new Filter("stage", d -> displayed(d, "stage")),
        new Filter("year", this::year),
        new Filter("payer", d -> displayed(d, "hasOutcomePayer")),
        new Filter("level", this::level));
  }

  /** The table as asked for. */
  public Panorama build() {
    List<Dossier> kept = contracts.stream().filter(matches(filters())).toList();
    List<Panorama.Row> built = new ArrayList<>(kept.stream().map(rows::row).toList());
    String sort = query.getOrDefault(say.t("param.sort"), "");
    sort(built, sort);
    List<Panorama.Applied> described = new ArrayList<>();
    List<Panorama.Facet> facets = filters().stream().map(f -> facet(f, described)).toList();
    return new Panorama(contracts.size(), built, columns(sort), facets, sort, described);
  }

  private Predicate<Dossier> matches(List<Filter> filters) {
    return dossier ->
        filters.stream()
            .allMatch(
                filter -> {
                  String asked = asked(filter);
                  return asked.isEmpty() || filter.values().apply(dossier).containsKey(asked);
                });
  }

  private String asked(Filter filter) {
    return query.getOrDefault(say.t("param." + filter.key()), ANY);
  }

  private Panorama.Facet facet(Filter filter, List<Panorama.Applied> described) {
    Predicate<Dossier> others =
        matches(filters().stream().filter(f -> !f.key().equals(filter.key())).toList());
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    int all = 0;
    for (Dossier dossier : contracts) {
      boolean counted = others.test(dossier);
      all += counted ? 1 : 0;
      filter
          .values()
          .apply(dossier)
          .forEach(
              (value, label) -> {
                labels.put(value, label);
                counts.merge(value, counted ? 1 : 0, Integer::sum);
              });
    }
    String asked = asked(filter);
    List<Panorama.Option> options = new ArrayList<>();
    options.add(
        new Panorama.Option(ANY, say.t("filter." + filter.key() + ".all"), all, asked.isEmpty()));
    labels.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
        .forEach(
            entry ->
                options.add(
                    new Panorama.Option(
                        entry.getKey(),
                        entry.getValue(),
                        counts.getOrDefault(entry.getKey(), 0),
                        entry.getKey().equals(asked))));
    if (labels.containsKey(asked)) {
      described.add(
          new Panorama.Applied(
              labels.getOrDefault(asked, asked),
              all,
              href(query.getOrDefault(say.t("param.sort"), ""), filter.key())));
    }
    return new Panorama.Facet(
        say.t("param." + filter.key()), say.t("filter." + filter.key()), options);
  }

  private Map<String, String> displayed(Dossier dossier, String property) {
    Map<String, String> values = new LinkedHashMap<>();
    dossier
        .findFact(property)
        .ifPresent(
            fact ->
                fact.kept().stream()
                    .map(Fact.Value::best)
                    .filter(best -> best.named() != null)
                    .forEach(
                        best -> values.put(slug(best), say.value(best, fact.property()).text())));
    return values.isEmpty() ? Map.of(say.t("filter.none.value"), say.t("none.short")) : values;
  }

  private static String slug(Statement statement) {
    return statement.named() == null ? "" : statement.named().slug().replaceFirst("^stage-", "");
  }

  private Map<String, String> year(Dossier dossier) {
    return dossier
        .findFact("signatureDate")
        .flatMap(fact -> fact.findBest().map(best -> say.value(best, fact.property()).machine()))
        .map(date -> date.substring(0, 4))
        .map(year -> Map.of(year, year))
        .orElseGet(() -> Map.of(say.t("filter.none.value"), say.t("none.short")));
  }

  /** Cumulative levels of trust in the amount: without contested, plausible or better, verified. */
  private Map<String, String> level(Dossier dossier) {
    Map<String, String> levels = new LinkedHashMap<>();
    String status = rows.amountFact(dossier).map(Fact::status).orElse("unreviewed");
    int place = Dossier.STATUSES.indexOf(status);
    for (String level : List.of("contested", "plausible", "verified")) {
      boolean holds =
          switch (level) {
            case "contested" -> place < 3 && dossier.disputes().isEmpty();
            case "plausible" -> place >= 0 && place <= 1;
            default -> place == 0;
          };
      if (holds) {
        levels.put(say.t("level." + level + ".value"), say.t("level." + level));
      }
    }
    return levels;
  }

  private void sort(List<Panorama.Row> built, String sort) {
    String key = sort.startsWith("-") ? sort.substring(1) : sort;
    Comparator<Panorama.Row> byDate =
        comparing(row -> row.signature() == null ? "9" : row.signature().order());
    Comparator<Panorama.Row> order =
        switch (index(key)) {
          case 0 -> comparing(Panorama.Row::name, String.CASE_INSENSITIVE_ORDER);
          case 1 -> comparing(row -> firstName(row.operator()), String.CASE_INSENSITIVE_ORDER);
          case 3 -> comparing(row -> firstName(row.payer()), String.CASE_INSENSITIVE_ORDER);
          case 4 ->
              Comparator.comparingDouble(row -> row.amount() == null ? -1 : row.amount().order());
          case 6 -> comparing(row -> firstName(row.stage()), String.CASE_INSENSITIVE_ORDER);
          case 7 -> Comparator.comparingInt(Panorama.Row::disputes);
          case 8 -> Comparator.comparingInt(Panorama.Row::sources);
          default -> byDate;
        };
    built.sort(order.thenComparing(byDate).thenComparing(Panorama.Row::name));
    if (sort.startsWith("-")) {
      Collections.reverse(built);
    }
  }

  private static String firstName(Panorama.Cell cell) {
    return cell.names().isEmpty() ? "￿" : cell.names().getFirst().text();
  }

  private static final List<String> KEYS =
      List.of(
          "contract",
          "operator",
          "investors",
          "payer",
          "amount",
          "signature",
          "stage",
          "disputes",
          "sources");

  private int index(String key) {
    for (int i = 0; i < KEYS.size(); i++) {
      if (say.t("sort." + KEYS.get(i)).equals(key)) {
        return i;
      }
    }
    return KEYS.indexOf("signature");
  }

  private List<Panorama.Column> columns(String sort) {
    boolean down = sort.startsWith("-");
    int current = index(down ? sort.substring(1) : sort);
    List<Panorama.Column> columns = new ArrayList<>();
    for (int i = 0; i < KEYS.size(); i++) {
      String key = KEYS.get(i);
      boolean sortable = !key.equals("investors");
      boolean mine = i == current;
      columns.add(
          new Panorama.Column(
              say.t("col." + key),
              sortable ? href((mine && !down ? "-" : "") + say.t("sort." + key), ANY) : null,
              mine ? (down ? "descending" : "ascending") : null,
              key.equals("disputes") || key.equals("sources"),
              key.equals("amount") ? rows.scaleNote() : ""));
    }
    return columns;
  }

  /** The same table sorted so, and without one of its filters. */
  private String href(String sort, String without) {
    List<String> parameters = new ArrayList<>();
    for (Filter filter : filters()) {
      if (!asked(filter).isEmpty() && !filter.key().equals(without)) {
        parameters.add(say.t("param." + filter.key()) + "=" + Links.encoded(asked(filter)));
      }
    }
    if (!sort.isEmpty()) {
      parameters.add(say.t("param.sort") + "=" + Links.encoded(sort));
    }
    String path = page.section("contract");
    return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
  }
}
