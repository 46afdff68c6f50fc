package org.vigie.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.vigie.dossier.Change;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Ref;
import org.vigie.dossier.SourceCard;
import org.vigie.dossier.Statement;
import org.vigie.vocab.Vigie;
import org.vigie.web.page.Home;
import org.vigie.web.page.Listing;
import org.vigie.web.page.Panorama;
import org.vigie.web.page.SourceOutline;
import org.vigie.web.page.Vocabulary;
import org.vigie.web.speech.Speech;

/** Gathers from one revision what the pages that show many things need. */
final class Desk {
  private final DossierReader reader;

  Desk(DossierReader reader) {
    this.reader = reader;
  }

  /** The dossiers of all contracts, by slug. */
  List<Dossier> contracts() {
    return reader.listByType(Vigie.IMPACT_CONTRACT).stream()
        .sorted(java.util.Comparator.comparing(Ref::slug))
        .map(ref -> reader.read(ref.node()))
        .toList();
  }

  List<Ref> actors() {
    List<Ref> actors = new ArrayList<>(reader.listByType(Vigie.ORGANISATION));
    actors.addAll(reader.listByType(Vigie.PERSON));
    actors.sort(
        java.util.Comparator.comparing(ref -> ref.label().plain(), String.CASE_INSENSITIVE_ORDER));
    return actors;
  }

  Home home() {
    List<Change> changes = reader.listChanges();
    return new Home(
        contracts(),
        reader.listDisputes(),
        changes.subList(0, Math.min(5, changes.size())),
        reader.countsByStatus(),
        reader.listByType(Vigie.SOURCE).size(),
        actors().size());
  }

  SourceOutline source(Node node) {
    Map<Statement, Fact> claims = new LinkedHashMap<>();
    for (Statement statement : reader.listFrom(node)) {
      reader.findFact(statement.node()).ifPresent(fact -> claims.put(statement, fact));
    }
    return SourceOutline.of(reader.readSource(node), claims);
  }

  /** The list of actors, each with its roles, kept to one role when asked. */
  Listing actorList(Speech say, String asked) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    List<Listing.Item> items = new ArrayList<>();
    List<Ref> actors = actors();
    for (Ref actor : actors) {
      Map<String, Integer> roles = new TreeMap<>(reader.countMentions(actor.node()));
      roles.keySet().removeIf(name -> say.findText("actor.as." + name).isEmpty());
      roles.keySet().forEach(name -> kinds.merge(name, 1, Integer::sum));
      if (asked.isEmpty() || roles.containsKey(asked)) {
        items.add(
            new Listing.Item(
                actor,
                roles.isEmpty()
                    ? say.t("actors.none")
                    : say.list(
                        roles.entrySet().stream()
                            .map(e -> say.t("actor.as." + e.getKey(), e.getValue()))
                            .toList())));
      }
    }
    List<Panorama.Option> options = new ArrayList<>();
    options.add(new Panorama.Option("", say.t("filter.role.all"), actors.size(), asked.isEmpty()));
    kinds.forEach(
        (name, count) ->
            options.add(
                new Panorama.Option(name, say.t("role." + name), count, name.equals(asked))));
    return new Listing(
        say.t("menu.actor"),
        say.t("actors.title", actors.size()),
        say.t("actors.lead"),
        say.t("filter.role"),
        say.t("param.role"),
        options,
        items);
  }

  /** The list of sources, kept to one kind when asked. */
  Listing sourceList(Speech say, String asked) {
    Map<String, Integer> kinds = new TreeMap<>();
    List<Listing.Item> items = new ArrayList<>();
    List<Ref> sources = reader.listByType(Vigie.SOURCE);
    for (Ref ref : sources) {
      SourceCard card = reader.readSource(ref.node());
      kinds.merge(card.kind(), 1, Integer::sum);
      if (asked.isEmpty() || card.kind().equals(asked)) {
        items.add(
            new Listing.Item(
                ref,
                say.t(
                    "sources.item",
                    say.byline(card),
                    say.kind(card.kind()),
                    say.t("source.claims", reader.countFrom(ref.node())))));
      }
    }
    List<Panorama.Option> options = new ArrayList<>();
    options.add(new Panorama.Option("", say.t("filter.kind.all"), sources.size(), asked.isEmpty()));
    kinds.forEach(
        (kind, count) ->
            options.add(
                new Panorama.Option(
                    kind, Speech.capital(say.kind(kind)), count, kind.equals(asked))));
    return new Listing(
        say.t("menu.source"),
        say.t("sources.title", sources.size()),
        say.t("sources.lead"),
        say.t("filter.kind"),
        say.t("param.kind"),
        options,
        items);
  }

  Vocabulary vocabulary() {
    List<Vocabulary.Group> groups = new ArrayList<>();
    reader
        .listTerms()
        .forEach(
            (name, refs) ->
                groups.add(
                    new Vocabulary.Group(
                        name,
                        refs.stream()
                            .map(ref -> new Vocabulary.Term(ref, reader.definition(ref.node())))
                            .toList())));
    return new Vocabulary(groups);
  }
}
