package org.vigie.web.thing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Label;
import org.vigie.dossier.Mention;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Speech;

/**
 * The page of a thing that has no page of its own kind: everything declared of it, its facts, and
 * where it is named.
 *
 * @param ref the thing
 * @param dossier its facts
 * @param declared what the graph says of it directly
 * @param mentions where it is the value of a fact
 * @param titles of what nobody named
 */
public record RecordOutline(
    Ref ref, Dossier dossier, Map<Ref, List<Ref>> declared, List<Mention> mentions, Titles titles) {
  /** Shown elsewhere on the page, or the same in other words. */
  private static final Set<Node> SHOWN_ELSEWHERE =
      Set.of(W3c.RDFS_LABEL, W3c.SKOS_PREF_LABEL, Vigie.NAME, Vigie.BASED_ON);

  private static final int MOST = 60;

  /** Copies the list. */
  public RecordOutline {
    mentions = List.copyOf(mentions);
  }

  /** A property with its values. */
  public record Row(String label, List<Value> values) {
    /** Copies the list. */
    public Row {
      values = List.copyOf(values);
    }
  }

  /** A value that may lead somewhere. */
  public record Value(String text, @Nullable String href, @Nullable String lang) {}

  /** Its class. */
  public String kicker(Speech say) {
    return dossier.types().isEmpty()
        ? say.t("record.kick")
        : Speech.capital(
            say.list(ours(dossier.types()).stream().map(type -> lower(term(type, say))).toList()));
  }

  /** Whether it is a list of codes; the glossary has a page of its own. */
  public boolean isCodeList() {
    return !ref.node().equals(Iris.code("glossary"))
        && declared.values().stream()
            .flatMap(List::stream)
            .anyMatch(value -> value.node().equals(W3c.SKOS_CONCEPT_SCHEME));
  }

  /** The language of its name, when that is not the page's. */
  public @Nullable String foreign(Speech say) {
    return titles.isMade(ref.node()) ? null : say.foreign(ref.label());
  }

  /** Its definition, explanation or summary, when it has one. */
  public String description(Speech say) {
    for (Node predicate :
        List.of(W3c.SKOS_DEFINITION, Vigie.EXPLANATION, Vigie.SUMMARY, Vigie.RATIONALE)) {
      for (Map.Entry<Ref, List<Ref>> entry : declared.entrySet()) {
        if (entry.getKey().node().equals(predicate)) {
          return Page.sentence(say.text(merged(entry.getValue())));
        }
      }
    }
    return "";
  }

  /** Its facts. */
  public List<Fact> facts() {
    return dossier.facts();
  }

  /** What is declared of it, in the language of the page where there is a choice. */
  public List<Row> rows(Page page) {
    Speech say = page.say();
    Set<String> claimed =
        dossier.facts().stream().map(fact -> fact.property().name()).collect(Collectors.toSet());
    List<Row> rows = new ArrayList<>();
    declared.forEach(
        (property, values) -> {
          if (!SHOWN_ELSEWHERE.contains(property.node()) && !claimed.contains(property.slug())) {
            rows.add(new Row(term(property, say), values(values, page)));
          }
        });
    rows.add(new Row(say.t("claim.iri"), List.of(new Value(ref.node().toString(), null, null))));
    return rows;
  }

  /** The name of a term; the terms of other vocabularies have theirs in the bundle. */
  private static String term(Ref term, Speech say) {
    return Iris.findTerm(term.node()).isPresent()
        ? say.title(term)
        : say.findText("term." + term.slug()).orElseGet(() -> say.title(term));
  }

  /** Our classes; those of other vocabularies only where there are none. */
  private static List<Ref> ours(List<Ref> types) {
    List<Ref> ours = types.stream().filter(type -> isOurs(type.node())).toList();
    return ours.isEmpty() ? types : ours;
  }

  private static boolean isOurs(Node node) {
    return node.isURI() && node.getURI().startsWith(Iris.BASE);
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private List<Value> values(List<Ref> refs, Page page) {
    if (refs.stream().allMatch(ref -> isTagged(ref.node()))) {
      Label label = merged(refs);
      return List.of(new Value(page.say().text(label), null, page.say().foreign(label)));
    }
    List<Value> values = new ArrayList<>();
    ours(refs).stream().limit(MOST).forEach(ref -> values.add(value(ref, page)));
    if (refs.size() > MOST) {
      values.add(
          new Value(
              page.say().t("record.more", page.say().figure((long) refs.size() - MOST)),
              null,
              null));
    }
    return values;
  }

  private Value value(Ref ref, Page page) {
    Node node = ref.node();
    if (node.isLiteral()) {
      String text = node.getLiteralLexicalForm();
      boolean date = node.getLiteralDatatypeURI().matches(".*#date(Time)?");
      return new Value(date ? page.say().instant(text) : text, null, null);
    }
    if (!node.isURI()) {
      return new Value(page.say().t("record.unnamed"), null, null);
    }
    boolean ours = isOurs(node);
    return new Value(
        ours ? titles.of(ref) : foreign(ref, page.say()),
        page.link(node),
        ours && !titles.isMade(node) ? page.say().foreign(ref.label()) : null);
  }

  /** A term of another vocabulary in our words, else its address. */
  private static String foreign(Ref ref, Speech say) {
    return say.findText("term." + ref.slug()).orElseGet(() -> ref.node().getURI());
  }

  private static boolean isTagged(Node node) {
    return node.isLiteral() && !node.getLiteralLanguage().isEmpty();
  }

  private static Label merged(List<Ref> refs) {
    Map<String, String> byTag = new LinkedHashMap<>();
    for (Ref ref : refs) {
      if (isTagged(ref.node())) {
        byTag.putIfAbsent(ref.node().getLiteralLanguage(), ref.node().getLiteralLexicalForm());
      }
    }
    return byTag.isEmpty() ? Label.NONE : new Label(byTag.values().iterator().next(), byTag);
  }
}
