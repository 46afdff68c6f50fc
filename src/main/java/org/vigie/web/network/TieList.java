package org.vigie.web.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.web.page.Paging;
import org.vigie.web.speech.Speech;

/** The full list of ties in words, by role and family, cut into pages. */
public final class TieList {
  static final int PAGE = 60;
  private static final int MOST_NAMED = 4;
  private static final int MOST_VOICES = 3;

  private final Selection selection;
  private final DossierReader reader;
  private final Speech say;
  private final Map<String, List<Supplier<Row>>> groups = new LinkedHashMap<>();

  TieList(Selection selection, DossierReader reader, Speech say) {
    this.selection = selection;
    this.reader = reader;
    this.say = say;
    selection
        .relations()
        .forEach(tie -> add("map.tie." + Family.of(tie.said().property()).key(), () -> row(tie)));
    selection.shared().forEach(tie -> add("map.tie.contracts", () -> row(tie)));
    selection.holdings().stream()
        .sorted(
            Comparator.comparingInt((Said said) -> Facets.ROLES.indexOf(name(said)))
                .thenComparing(said -> said.actor().toString())
                .thenComparing(said -> said.subject().toString()))
        .forEach(said -> add("role." + name(said), () -> row(said)));
  }

  private void add(String key, Supplier<Row> row) {
    groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
  }

  /**
   * A tie in words.
   *
   * @param one an actor
   * @param words what is said of it
   * @param other the other actor, or the contract of a role
   * @param status how sure
   * @param dates since or between when; empty when nothing is known
   * @param contracts the first contracts that two actors share
   * @param more how many more they share
   * @param compare the query of the page that compares both; empty for other ties
   * @param voices who says so, with the claim
   */
  public record Row(
      Ref one,
      String words,
      Ref other,
      String status,
      String dates,
      List<Ref> contracts,
      int more,
      String compare,
      Map<Node, String> voices) {
    /** Copies the collections. */
    public Row {
      contracts = List.copyOf(contracts);
      voices = Collections.unmodifiableMap(new LinkedHashMap<>(voices));
    }
  }

  /**
   * Ties under a heading.
   *
   * @param heading the family or role
   * @param count how many there are on all pages
   * @param page on which they begin
   * @param rows those of this page
   */
  public record Group(String heading, int count, int page, List<Row> rows) {
    /** Copies the list. */
    public Group {
      rows = List.copyOf(rows);
    }
  }

  int size() {
    return groups.values().stream().mapToInt(List::size).sum();
  }

  /** The groups, with the rows of one page. */
  List<Group> page(int page) {
    List<Group> shown = new ArrayList<>();
    int first = (Math.min(page, Paging.last(size(), PAGE)) - 1) * PAGE;
    int at = 0;
    for (Map.Entry<String, List<Supplier<Row>>> group : groups.entrySet()) {
      List<Supplier<Row>> rows = group.getValue();
      int from = Math.clamp((long) first - at, 0, rows.size());
      int to = Math.clamp((long) first + PAGE - at, 0, rows.size());
      shown.add(
          new Group(
              Speech.capital(say.t(group.getKey())),
              rows.size(),
              at / PAGE + 1,
              rows.subList(from, to).stream().map(Supplier::get).toList()));
      at += rows.size();
    }
    return shown;
  }

  private Row row(Tie.Relation tie) {
    Said said = tie.said();
    return new Row(
        reader.ref(said.subject()),
        say.name(reader.ref(said.property())),
        reader.ref(said.actor()),
        said.status(),
        say.period(said.from(), said.until()),
        List.of(),
        0,
        "",
        voices(said));
  }

  private Row row(Tie.Shared tie) {
    Ref one = reader.ref(tie.one());
    Ref other = reader.ref(tie.other());
    return new Row(
        one,
        say.t("map.shared", tie.strength()),
        other,
        tie.status(),
        "",
        tie.contracts().stream().limit(MOST_NAMED).map(reader::ref).toList(),
        Math.max(0, tie.strength() - MOST_NAMED),
        selection.choice().between(one.slug(), other.slug()).query(say),
        Map.of());
  }

  private Row row(Said said) {
    return new Row(
        reader.ref(said.actor()),
        say.t("role." + name(said)),
        reader.ref(said.subject()),
        said.status(),
        say.period(said.from(), said.until()),
        List.of(),
        0,
        "",
        voices(said));
  }

  private Map<Node, String> voices(Said said) {
    Map<Node, String> voices = new LinkedHashMap<>();
    said.claims().stream()
        .limit(MOST_VOICES)
        .forEach(claim -> voices.put(claim, say.speaker(reader.readAlone(claim))));
    return voices;
  }

  private static String name(Said said) {
    return Iris.findTerm(said.property()).orElse("");
  }
}
