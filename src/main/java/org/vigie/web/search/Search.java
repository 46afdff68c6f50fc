package org.vigie.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.search.Hit;
import org.vigie.search.Likeness;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.evidence.Effect;
import org.vigie.web.evidence.Findings;
import org.vigie.web.evidence.Judgement;
import org.vigie.web.page.Links;
import org.vigie.web.speech.Speech;

/**
 * Makes answers of hits and says which answer best: what is called just so, then what has the words
 * in its name, then what says them. Each thing comes once, by its best text.
 */
public final class Search {
  /** The properties that are names. */
  public static final Set<Node> NAMES =
      Set.of(Vigie.NAME, W3c.RDFS_LABEL, W3c.SKOS_PREF_LABEL, W3c.SKOS_ALT_LABEL, W3c.DCT_TITLE);

  /** The kinds in their order, where none answers better than another. */
  private static final List<String> KINDS =
      List.of(
          "page",
          "place",
          "word",
          "answer",
          "effect",
          "contract",
          "actor",
          "initiative",
          "sheet",
          "training",
          "evaluation",
          "metric",
          "event",
          "resource",
          "claim",
          "source",
          "question",
          "term",
          "other");

  private static final Set<String> FOR_PROGRAMS = Set.of("question", "term", "other");
  private static final Node EFFECT = Iris.term("effect");
  private static final int CALLED_SO = 0;
  private static final int IN_NAME = 1;
  private static final int IN_TEXT = 2;

  private final Shelf shelf;
  private final DossierReader reader;
  private final Speech say;
  private final Spots spots;
  private final String words;
  private final Likeness likeness;
  private final Map<String, Answer> answers = new LinkedHashMap<>();

  /** A hit with how well it answers. */
  private record Graded(Hit hit, int grade) {}

  /** An item with how well it answers. */
  private record Answer(Item item, int grade) {}

  /**
   * A search.
   *
   * @param shelf the texts of the site
   * @param spots the places with what acts there
   * @param words that are sought
   */
  public Search(Shelf shelf, Spots spots, DossierReader reader, Speech say, String words) {
    this.shelf = shelf;
    this.spots = spots;
    this.reader = reader;
    this.say = say;
    this.words = words;
    this.likeness = new Likeness(words);
  }

  /**
   * The answers in groups.
   *
   * @param hits of the store and of the shelf, the best of each first
   * @param all whether they have all words
   */
  public Found found(List<Hit> hits, boolean all) {
    gather(hits);
    Map<String, List<Item>> items = new LinkedHashMap<>();
    sorted()
        .forEach(
            answer ->
                items
                    .computeIfAbsent(answer.item().kind(), unseen -> new ArrayList<>())
                    .add(answer.item()));
    List<Found.Group> groups = new ArrayList<>();
    items.forEach((kind, each) -> groups.add(Found.Group.of(kind, each)));
    return new Found(groups, answers.size(), all);
  }

  /**
   * The best answers, no more than two of a kind before all kinds had their turn.
   *
   * @param hits in names
   * @param kinds that are wanted
   * @param most how many
   */
  public List<Item> best(List<Hit> hits, Predicate<String> kinds, int most) {
    gather(hits);
    Map<String, Integer> turns = new LinkedHashMap<>();
    List<Item> first = new ArrayList<>();
    List<Item> later = new ArrayList<>();
    for (Answer answer : sorted().filter(each -> kinds.test(each.item().kind())).toList()) {
      boolean early = turns.merge(answer.item().kind(), 1, Integer::sum) <= 2;
      (early ? first : later).add(answer.item());
    }
    return Stream.concat(first.stream(), later.stream()).limit(most).toList();
  }

  /** Best first: the groups stay together, led by the one that answers best. */
  private Stream<Answer> sorted() {
    return answers.values().stream()
        .sorted(
            Comparator.comparingInt(Answer::grade)
                .thenComparingInt(answer -> KINDS.indexOf(answer.item().kind())));
  }

  private void gather(List<Hit> hits) {
    Map<Node, Graded> best = new LinkedHashMap<>();
    for (Hit hit : hits) {
      if (isShown(hit.subject())) {
        best.merge(
            hit.subject(),
            new Graded(hit, grade(hit)),
            (one, other) -> isBetter(one, other) ? one : other);
      }
    }
    best.forEach(this::answer);
  }

  private boolean isShown(Node node) {
    return shelf.find(node).isPresent()
        || (Links.findPage(node, say.lang()).isPresent()
            && !(Kinds.isWord(node) && shelf.hasWords())
            && (!Kinds.of(node).equals("question") || shelf.hasQueries(say.lang())));
  }

  /** What is written for programs has no name that a reader would give it. */
  private int grade(Hit hit) {
    if (!NAMES.contains(hit.property())
        || (shelf.find(hit.subject()).isEmpty()
            && FOR_PROGRAMS.contains(Kinds.of(hit.subject())))) {
      return IN_TEXT;
    }
    return likeness.isSame(hit.text().getLiteralLexicalForm()) ? CALLED_SO : IN_NAME;
  }

  private boolean isBetter(Graded one, Graded other) {
    if (one.grade() != other.grade()) {
      return one.grade() < other.grade();
    }
    return !isForeign(one.hit()) || isForeign(other.hit());
  }

  private boolean isForeign(Hit hit) {
    String language = hit.text().getLiteralLanguage();
    return !language.isEmpty() && !language.equals(say.lang().tag());
  }

  private void answer(Node node, Graded graded) {
    Optional<Entry> entry = shelf.find(node);
    if (entry.isPresent()) {
      add(entry(entry.get(), graded), graded.grade());
      return;
    }
    String kind = Kinds.of(node);
    switch (kind) {
      case "place" -> spots.find(node).ifPresent(item -> add(item, graded.grade()));
      case "effect" -> effect(node).ifPresent(effect -> add(item(effect), graded.grade()));
      case "claim" -> claim(node, graded);
      default -> {
        add(thing(kind, node, graded), graded.grade());
        if (graded.grade() < IN_TEXT && (kind.equals("contract") || kind.equals("initiative"))) {
          effects(node, graded.grade());
        }
      }
    }
  }

  /** The surer of two answers at one address stays. */
  private void add(Item item, int grade) {
    answers.merge(
        item.href(),
        new Answer(item, grade),
        (one, other) -> one.grade() <= other.grade() ? one : other);
  }

  /**
   * Who names a scheme of another country asks what is known of it: that is its evidence. A French
   * contract has its own page, where all stands.
   */
  private void effects(Node subject, int grade) {
    for (Effect effect : Findings.of(reader, subject)) {
      add(item(effect), effect.about() == Effect.About.FRANCE ? IN_TEXT : grade);
    }
  }

  private Optional<Effect> effect(Node node) {
    return Iris.findThing(node).map(Iris.Thing::slug).flatMap(slug -> Findings.find(reader, slug));
  }

  private Item item(Effect effect) {
    return new Item(
        "effect",
        Judgement.title(effect, say),
        null,
        Links.section("evidence", say.lang()) + "/" + effect.slug(),
        "",
        new Judgement(effect, say).verdict(),
        null);
  }

  private Item entry(Entry entry, Graded graded) {
    String excerpt =
        graded.grade() < IN_TEXT && !entry.about().isEmpty()
            ? entry.about()
            : Excerpt.around(words, (entry.about() + "\n" + entry.text()).strip());
    return new Item(entry.kind(), entry.title(), null, entry.href(), "", excerpt, null);
  }

  /** A claim; one of an effect is told with what supports and what contradicts it. */
  private void claim(Node node, Graded graded) {
    Optional<Ref> property = reader.findValue(node, Vigie.PROPERTY);
    Optional<Effect> effect =
        property.filter(ref -> ref.node().equals(EFFECT)).flatMap(ref -> effect(node));
    if (effect.isPresent()) {
      add(item(effect.get()), graded.grade());
      return;
    }
    Ref about = reader.findValue(node, Vigie.ABOUT).orElseGet(() -> reader.ref(node));
    add(told("claim", about, node, property, graded.hit()), graded.grade());
  }

  private Item thing(String kind, Node node, Graded graded) {
    Ref ref = reader.ref(node);
    if (graded.grade() < IN_TEXT) {
      return new Item(
          kind,
          say.title(ref),
          say.foreign(ref.label()),
          href(node),
          "",
          Kinds.named(node, say),
          null);
    }
    return told(kind, ref, node, Optional.of(reader.ref(graded.hit().property())), graded.hit());
  }

  private Item told(String kind, Ref ref, Node node, Optional<Ref> property, Hit hit) {
    @Nullable String lang = isForeign(hit) ? hit.text().getLiteralLanguage() : null;
    return new Item(
        kind,
        say.title(ref),
        say.foreign(ref.label()),
        href(node),
        property.map(this::label).orElse(""),
        Excerpt.around(words, hit.text().getLiteralLexicalForm()),
        lang);
  }

  private String label(Ref property) {
    return say.findText("search.told." + property.node().getLocalName())
        .orElseGet(() -> say.title(property));
  }

  private String href(Node node) {
    return Links.findPage(node, say.lang()).orElseThrow();
  }
}
