package org.vigie.web.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.web.facet.Facet;
import org.vigie.web.page.Page;
import org.vigie.web.page.Paging;
import org.vigie.web.speech.Speech;

/** The page of the map: what was asked, the drawing, and the same as a list. */
public final class MapPage {
  private final Page page;
  private final Speech say;
  private final DossierReader reader;
  private final Network network;
  private final Choice choice;
  private final Selection selection;
  private final @Nullable Interlock lock;
  private final TieList list;
  private final Drawing drawing;
  private final List<String> unknown;

  /**
   * The page of a choice.
   *
   * @param page its frame
   * @param network all ties
   * @param choice what is asked; an actor may be given by name
   * @param reader gives names and who says what
   */
  public MapPage(Page page, Network network, Choice choice, DossierReader reader) {
    this.page = page;
    this.say = page.say();
    this.reader = reader;
    this.network = network;
    Roll roll = new Roll(network, reader, say);
    Node focus = roll.find(choice.actor());
    Node other = roll.find(choice.with());
    this.unknown = roll.unknown();
    this.choice =
        choice.between(Roll.slug(focus), focus == null ? "" : Roll.slug(other)).at(choice.page());
    if (focus == null || other == null || focus.equals(other)) {
      this.lock = null;
      this.selection = Selection.of(network, this.choice, focus);
    } else {
      this.selection = Selection.of(network, this.choice, null);
      this.lock = Interlock.of(selection, focus, other);
    }
    this.list = new TieList(selection, reader, say);
    this.drawing =
        lock == null
            ? new Draughtsman(selection, this::name).draw()
            : lock.draw(Draughtsman.forms(selection.roles()), this::name);
  }

  /** What was asked, with the slugs of the actors that were found. */
  public Choice choice() {
    return choice;
  }

  /** The names of actors that nothing here goes by. */
  public List<String> unknown() {
    return unknown;
  }

  /** The actor in the middle. */
  public @Nullable Ref focus() {
    Node focus = selection.focus();
    return focus == null ? null : reader.ref(focus);
  }

  /** The name of an actor that was asked for, as the form repeats it. */
  public String named(String slug) {
    return slug.isEmpty() ? "" : name(Iris.thing("actor", slug));
  }

  /** The two that are compared. */
  public @Nullable Interlock lock() {
    return lock;
  }

  /** A thing with its name. */
  public Ref ref(Node node) {
    return reader.ref(node);
  }

  /** The selects of the form. */
  public List<Facet> facets() {
    return new Facets(network, choice, say).all();
  }

  /** How many actors are linked. */
  public int actors() {
    return selection.actors().size();
  }

  /** How many relations are kept. */
  public int relations() {
    return selection.relations().size();
  }

  /** How many pairs meet in contracts. */
  public int pairs() {
    return selection.shared().size();
  }

  /** How many contracts link nobody, being crowded. */
  public int crowds() {
    return selection.crowds();
  }

  /** How many ties were not read, being too many. */
  public int left() {
    return network.left();
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return lock == null
        ? selection.actors().isEmpty()
        : lock.meetings().isEmpty() && lock.relations().isEmpty();
  }

  /** The drawing. */
  public Drawing drawing() {
    return drawing;
  }

  /** An actor of the drawing, as a line of the list beside it. */
  public record Drawn(Ref actor, int weight, String roles, String query) {}

  /** The drawn actors, the most linked first. */
  public List<Drawn> drawn() {
    Map<Node, Integer> weights = selection.weights();
    Map<Node, Drawing.Form> forms = Draughtsman.forms(selection.roles());
    return selection.actors().stream()
        .limit(Draughtsman.MOST)
        .map(
            node ->
                new Drawn(
                    reader.ref(node),
                    weights.getOrDefault(node, 0),
                    say.t("map.form." + key(forms.getOrDefault(node, Drawing.Form.OTHER))),
                    focused(node)))
        .toList();
  }

  /** Where a mark leads: to the map around an actor; around the one in the middle, to its page. */
  public String link(Node node) {
    boolean actor = Iris.isThing(node, "actor");
    return actor && !node.equals(selection.focus()) && lock == null
        ? page.section("map") + focused(node)
        : page.link(node);
  }

  private String focused(Node node) {
    return choice.about(Roll.slug(node)).query(say);
  }

  /** The forms of the legend, those that are drawn. */
  public List<String> forms() {
    return drawing.marks().stream()
        .map(Drawing.Mark::form)
        .distinct()
        .sorted()
        .map(MapPage::key)
        .toList();
  }

  private static String key(Drawing.Form form) {
    return form.name().toLowerCase(Locale.ROOT);
  }

  /** The walk over the map. */
  public List<Findings.Stop> stops() {
    return new Findings(selection, reader, say).stops();
  }

  /** Who holds two roles in one contract. */
  public List<Findings.Twofold> doubles() {
    return new Findings(selection, reader, say).doubles();
  }

  /** The list of ties, by role and family: the groups with the rows of this page. */
  public List<TieList.Group> groups() {
    return list.page(choice.page());
  }

  /** How many ties the list has. */
  public int size() {
    return list.size();
  }

  /** The pages of the list, or of the contracts of two actors. */
  public Paging paging() {
    return Paging.of(
        choice.page(),
        lock == null ? list.size() : lock.meetings().size(),
        TieList.PAGE,
        other -> page.section("map") + at(other) + "#" + anchor());
  }

  /** The fragment of the part that has pages. */
  public String anchor() {
    return lock == null ? "liste" : "commun";
  }

  /** The contracts of two actors on this page. */
  public List<Interlock.Meeting> meetings() {
    return lock == null ? List.of() : Paging.cut(lock.meetings(), choice.page(), TieList.PAGE);
  }

  /** The query of another page of the list. */
  public String at(int other) {
    return choice.at(other).query(say);
  }

  /** The roles of an actor in a contract, in words. */
  public String roles(List<Said> roles) {
    List<String> held =
        Facets.ROLES.stream()
            .filter(
                role -> roles.stream().anyMatch(said -> said.property().equals(Iris.term(role))))
            .toList();
    return Speech.capital(
        say.list(
            held.stream()
                .filter(role -> held.size() == 1 || !role.equals("hasParty"))
                .map(role -> say.lower(say.t("role." + role)))
                .toList()));
  }

  /** The best status of some roles. */
  public String status(List<Said> roles) {
    return roles.stream()
        .map(Said::status)
        .min(Comparator.comparingInt(Dossier::rank))
        .orElse("unreviewed");
  }

  /** What is asked, in words. */
  public String asked() {
    List<String> parts = new ArrayList<>();
    for (Facet facet : facets()) {
      facet.options().stream()
          .filter(option -> option.selected() && !option.value().isEmpty())
          .forEach(option -> parts.add(say.t("map.asked", facet.label(), option.label())));
    }
    if (lock != null) {
      parts.add(say.t("map.asked.pair", name(lock.one()), name(lock.other())));
    } else if (selection.focus() != null) {
      parts.add(say.t("map.asked.around", name(selection.focus())));
    }
    return parts.isEmpty()
        ? say.t("map.asked.all")
        : Speech.capital(String.join(say.t("list.semicolon"), parts));
  }

  private String name(Node node) {
    return say.name(reader.ref(node));
  }

  /** What a file says of itself. */
  private Extract.Caption caption() {
    return new Extract.Caption(
        page.title(),
        asked(),
        Speech.capital(
            String.join(
                say.t("list.semicolon"),
                forms().stream()
                    .map(form -> say.t("map.drawn." + form, say.t("map.form." + form)))
                    .toList())),
        say.t("map.key"),
        say.t("map.origin", page.site().revision(), say.date(page.site().revisedOn())),
        page.site().publicUrl() + page.section("map") + choice.at(1).query(say));
  }

  /** What is shown, for files. */
  public Extract extract() {
    return lock == null
        ? Extract.of(caption(), selection, reader, say)
        : Extract.of(caption(), lock, reader, say);
  }
}
