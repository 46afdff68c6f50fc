package org.vigie.web.overview;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.dossier.SourceCard;
import org.vigie.vocab.Vigie;
import org.vigie.web.chart.Speakers;
import org.vigie.web.facet.Option;
import org.vigie.web.speech.Speech;

/** The lists of all actors, by letter, and of all sources, by kind of speaker. */
public final class Lists {
  private final DossierReader reader;
  private final Speech say;

  public Lists(DossierReader reader, Speech say) {
    this.reader = reader;
    this.say = say;
  }

  /** The actors, each with its roles, kept to one role when asked. */
  public Listing actors(List<Ref> actors, String asked) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    Map<String, List<Listing.Item>> letters = new TreeMap<>();
    for (Ref actor : actors.stream().sorted(byName()).toList()) {
      Map<String, Integer> roles = new TreeMap<>(reader.countMentions(actor.node()));
      roles.keySet().removeIf(name -> say.findText("actor.as." + name).isEmpty());
      roles.keySet().forEach(name -> kinds.merge(name, 1, Integer::sum));
      if (asked.isEmpty() || roles.containsKey(asked)) {
        letters
            .computeIfAbsent(letter(say.name(actor)), k -> new ArrayList<>())
            .add(new Listing.Item(actor, roles(roles), null));
      }
    }
    return new Listing(
        say.t("menu.actor"),
        say.t("actors.title", actors.size()),
        say.t("actors.lead"),
        say.t("filter.role"),
        say.t("param.role"),
        options("filter.role.all", actors.size(), kinds, asked, name -> say.t("role." + name)),
        groups(letters, Function.identity()));
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
    Map<String, List<Listing.Item>> byKind = new LinkedHashMap<>();
    Map<String, Integer> kinds = new LinkedHashMap<>();
    List<Ref> sources = reader.listByType(Vigie.SOURCE);
    Map<Ref, Integer> uses =
        sources.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), ref -> reader.countFrom(ref.node()), (one, same) -> one));
    Comparator<Ref> byUse = Comparator.comparingInt(ref -> -uses.getOrDefault(ref, 0));
    for (Ref ref : sources.stream().sorted(byUse.thenComparing(byName())).toList()) {
      SourceCard card = reader.readSource(ref.node());
      kinds.merge(card.kind(), 1, Integer::sum);
      if (asked.isEmpty() || card.kind().equals(asked)) {
        byKind.computeIfAbsent(card.kind(), k -> new ArrayList<>()).add(item(card));
      }
    }
    Map<String, List<Listing.Item>> ordered = new LinkedHashMap<>();
    Speakers.inOrder(byKind.keySet())
        .forEach(kind -> ordered.put(kind, byKind.getOrDefault(kind, List.of())));
    Map<String, Integer> choices = new LinkedHashMap<>();
    Speakers.inOrder(kinds.keySet())
        .forEach(kind -> choices.put(kind, kinds.getOrDefault(kind, 0)));
    return new Listing(
        say.t("menu.source"),
        say.t("sources.title", sources.size()),
        say.t("sources.lead"),
        say.t("filter.kind"),
        say.t("param.kind"),
        options("filter.kind.all", sources.size(), choices, asked, this::kind),
        groups(ordered, this::kind));
  }

  private Listing.Item item(SourceCard card) {
    return new Listing.Item(
        card.ref(),
        say.t(
            "sources.item",
            say.byline(card),
            say.t("source.claims", reader.countFrom(card.ref().node()))),
        null);
  }

  private String kind(String kind) {
    return Speech.capital(say.kind(kind));
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

  private static List<Listing.Group> groups(
      Map<String, List<Listing.Item>> items, Function<String, String> heading) {
    return items.entrySet().stream()
        .map(
            e ->
                new Listing.Group(
                    heading.apply(e.getKey()), "l-" + anchor(e.getKey()), e.getValue()))
        .toList();
  }

  private static String anchor(String key) {
    return key.equals("#") ? "0" : key.toLowerCase(Locale.ROOT);
  }

  /** As a dictionary of the language orders names, whatever mark they begin with. */
  private Comparator<Ref> byName() {
    Collator collator = say.lang().alphabet();
    return Comparator.comparing(ref -> Speech.letters(say.name(ref)), collator);
  }

  private static String letter(String name) {
    String letters = Speech.letters(name);
    return letters.isEmpty() || !Character.isLetter(letters.charAt(0))
        ? "#"
        : letters.substring(0, 1).toUpperCase(Locale.ROOT);
  }
}
