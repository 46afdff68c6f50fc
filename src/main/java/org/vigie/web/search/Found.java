package org.vigie.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.search.Hit;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Links;
import org.vigie.web.speech.Speech;

/**
 * What a search found.
 *
 * @param groups by what the things are, those of a reader first
 * @param total how many things, in all groups
 */
public record Found(List<Group> groups, int total) {
  /** The groups in their order; what has no place in them is last. */
  private static final List<String> KINDS =
      List.of(
          "contract",
          "actor",
          "initiative",
          "evaluation",
          "metric",
          "event",
          "term",
          "claim",
          "source",
          "question",
          "other");

  private static final Set<Node> NAMES =
      Set.of(Vigie.NAME, W3c.RDFS_LABEL, W3c.SKOS_PREF_LABEL, W3c.DCT_TITLE);
  private static final int SHOWN = 8;
  private static final int MOST = 60;

  /** Copies the list. */
  public Found {
    groups = List.copyOf(groups);
  }

  /**
   * Things of one kind, best first.
   *
   * @param kind such as {@code contract}
   * @param first those that a reader sees at once
   * @param more those behind a disclosure
   * @param total how many there are, shown or not
   */
  public record Group(String kind, List<Item> first, List<Item> more, int total) {
    /** Copies the lists. */
    public Group {
      first = List.copyOf(first);
      more = List.copyOf(more);
    }
  }

  /**
   * A thing that was found.
   *
   * @param ref the thing; of a claim, what it is about
   * @param href its page
   * @param property of which text it was found; absent when that is its name
   * @param excerpt the words around what was sought; empty when that is its name
   * @param lang the language of the excerpt, when it is not that of the page
   */
  public record Item(
      Ref ref, String href, @Nullable Ref property, String excerpt, @Nullable String lang) {}

  /**
   * Sorts hits into groups; each thing once, by its best hit in the page's language.
   *
   * @param words that were sought
   */
  public static Found of(List<Hit> hits, String words, DossierReader reader, Speech say) {
    Map<Node, Hit> best = new LinkedHashMap<>();
    for (Hit hit : hits) {
      if (Links.findPage(hit.subject(), say.lang()).isPresent()) {
        best.merge(hit.subject(), hit, (one, other) -> better(one, other, say) ? one : other);
      }
    }
    Map<String, List<Item>> items = new LinkedHashMap<>();
    KINDS.forEach(kind -> items.put(kind, new ArrayList<>()));
    best.forEach(
        (node, hit) ->
            items.getOrDefault(kind(node), new ArrayList<>()).add(item(hit, words, reader, say)));
    List<Group> groups = new ArrayList<>();
    items.forEach(
        (kind, all) -> {
          if (!all.isEmpty()) {
            groups.add(
                new Group(
                    kind,
                    all.subList(0, Math.min(SHOWN, all.size())),
                    all.subList(Math.min(SHOWN, all.size()), Math.min(MOST, all.size())),
                    all.size()));
          }
        });
    return new Found(groups, best.size());
  }

  /** A name rather than a sentence, and the page's own language rather than another. */
  private static boolean better(Hit one, Hit other, Speech say) {
    boolean named = NAMES.contains(one.property());
    if (named != NAMES.contains(other.property())) {
      return named;
    }
    return !isForeign(one, say) || isForeign(other, say);
  }

  private static boolean isForeign(Hit hit, Speech say) {
    String language = hit.text().getLiteralLanguage();
    return !language.isEmpty() && !language.equals(say.lang().tag());
  }

  private static Item item(Hit hit, String words, DossierReader reader, Speech say) {
    Node node = hit.subject();
    String href = Links.findPage(node, say.lang()).orElseThrow();
    boolean claim = kind(node).equals("claim");
    Ref ref =
        claim
            ? reader.findValue(node, Vigie.ABOUT).orElseGet(() -> reader.ref(node))
            : reader.ref(node);
    if (!claim && NAMES.contains(hit.property())) {
      return new Item(ref, href, null, "", null);
    }
    Optional<Ref> property =
        claim ? reader.findValue(node, Vigie.PROPERTY) : Optional.of(reader.ref(hit.property()));
    return new Item(
        ref,
        href,
        property.orElse(null),
        Excerpt.around(words, hit.text().getLiteralLexicalForm()),
        isForeign(hit, say) ? hit.text().getLiteralLanguage() : null);
  }

  private static String kind(Node node) {
    return Iris.findThing(node)
        .map(
            thing ->
                switch (thing.type()) {
                  case "instrument", "initiative" -> "initiative";
                  case "contract",
                      "actor",
                      "evaluation",
                      "metric",
                      "event",
                      "claim",
                      "source",
                      "question" ->
                      thing.type();
                  default -> "other";
                })
        .or(() -> Iris.findCode(node).map(code -> "term"))
        .or(() -> Iris.findTerm(node).map(term -> "term"))
        .orElse("other");
  }
}
