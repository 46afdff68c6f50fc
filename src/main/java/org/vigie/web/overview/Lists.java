package org.vigie.web.overview;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Vigie;
import org.vigie.web.chart.Speakers;
import org.vigie.web.facet.Facet;
import org.vigie.web.facet.Option;
import org.vigie.web.page.Links;
import org.vigie.web.speech.Speech;

/**
 * The lists of all actors, by letter, and of all sources, by kind of speaker. A long list has
 * pages; what is said of a thing is read for those of the page only.
 */
public final class Lists {
  private static final int PAGE = 300;

  private final DossierReader reader;
  private final Speech say;
  private final String path;
  private final int at;
  private final int size;

  /**
   * Lists of one revision.
   *
   * @param path where the list stands
   * @param at which page of it is shown, from 1; the last one when there are fewer
   */
  public Lists(DossierReader reader, Speech say, String path, int at) {
    this(reader, say, path, at, PAGE);
  }

  Lists(DossierReader reader, Speech say, String path, int at, int size) {
    this.reader = reader;
    this.say = say;
    this.path = path;
    this.at = at;
    this.size = size;
  }

  /** The actors, each with its roles, kept to one role when asked. */
  public Listing actors(List<Ref> actors, String asked) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    Map<Ref, Map<String, Integer>> roles = new HashMap<>();
    Map<String, List<Ref>> letters = new TreeMap<>();
    for (Ref actor : byName(actors)) {
      Map<String, Integer> own = new TreeMap<>(reader.countMentions(actor.node()));
      own.keySet().removeIf(name -> say.findText("actor.as." + name).isEmpty());
      own.keySet().forEach(name -> kinds.merge(name, 1, Integer::sum));
      if (asked.isEmpty() || own.containsKey(asked)) {
        roles.put(actor, own);
        letters.computeIfAbsent(letter(say.name(actor)), k -> new ArrayList<>()).add(actor);
      }
    }
    Grouped things =
        new Grouped(
            letters, Function.identity(), actor -> roles(roles.getOrDefault(actor, Map.of())));
    return listing(
        "actor",
        "actors",
        actors.size(),
        new Facet(
            say.t("param.role"),
            say.t("filter.role"),
            options("filter.role.all", actors.size(), kinds, asked, name -> say.t("role." + name))),
        things);
  }

  private String roles(Map<String, Integer> roles) {
    return roles.isEmpty()
        ? say.t("actors.none")
        : Speech.capital(
            say.list(
                roles.entrySet().stream()
                    .map(
                        e -> say.t("actor.as." + e.getKey(), e.getValue(), say.count(e.getValue())))
                    .toList()));
  }

  /** The sources, those most drawn upon first, kept to one kind when asked. */
  public Listing sources(String asked) {
    Map<Ref, Integer> uses = new LinkedHashMap<>();
    for (Ref source : byName(reader.listByType(Vigie.SOURCE))) {
      uses.put(source, reader.countFrom(source.node()));
    }
    Map<String, List<Ref>> byKind = new LinkedHashMap<>();
    uses.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .forEach(
            source ->
                byKind
                    .computeIfAbsent(reader.kindOf(source.node()), k -> new ArrayList<>())
                    .add(source));
    Map<String, Integer> kinds = new LinkedHashMap<>();
    Map<String, List<Ref>> kept = new LinkedHashMap<>();
    for (String kind : Speakers.inOrder(byKind.keySet())) {
      List<Ref> those = byKind.getOrDefault(kind, List.of());
      kinds.put(kind, those.size());
      if (asked.isEmpty() || asked.equals(kind)) {
        kept.put(kind, those);
      }
    }
    Grouped things =
        new Grouped(kept, this::kind, source -> source(source, uses.getOrDefault(source, 0)));
    return listing(
        "source",
        "sources",
        uses.size(),
        new Facet(
            say.t("param.kind"),
            say.t("filter.kind"),
            options("filter.kind.all", uses.size(), kinds, asked, this::kind)),
        things);
  }

  private String source(Ref source, int uses) {
    return say.t(
        "sources.item", say.byline(reader.readSource(source.node())), say.t("source.claims", uses));
  }

  private String kind(String kind) {
    return Speech.capital(say.kind(kind));
  }

  private Listing listing(String menu, String words, int all, Facet facet, Grouped things) {
    String asked =
        facet.options().stream().filter(Option::selected).map(Option::value).findFirst().orElse("");
    Listing.Part part = things.part(at, size, number -> href(facet.name(), asked, number));
    return new Listing(
        say.t("menu." + menu), say.t(words + ".title", all), say.t(words + ".lead"), facet, part);
  }

  private String href(String parameter, String asked, int number) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(parameter, asked);
    parameters.put(say.t("param.page"), number == 1 ? "" : Integer.toString(number));
    return path + Links.query(parameters);
  }

  private List<Option> options(
      String all,
      int total,
      Map<String, Integer> kinds,
      String asked,
      Function<String, String> name) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", say.t(all), total, asked.isEmpty()));
    kinds.forEach(
        (kind, count) ->
            options.add(new Option(kind, name.apply(kind), count, kind.equals(asked))));
    return options;
  }

  /** As a dictionary of the language orders names, whatever mark they begin with. */
  private List<Ref> byName(List<Ref> things) {
    Collator alphabet = say.lang().alphabet();
    Map<Ref, CollationKey> keys = new HashMap<>();
    things.forEach(
        ref ->
            keys.put(
                ref, alphabet.getCollationKey(Speech.letters(ref.label().in(say.lang().tag())))));
    return things.stream().sorted(Comparator.comparing(keys::get)).toList();
  }

  private static String letter(String name) {
    String letters = Speech.letters(name);
    return letters.isEmpty() || !Character.isLetter(letters.charAt(0))
        ? "#"
        : letters.substring(0, 1).toUpperCase(Locale.ROOT);
  }
}
