package org.vigie.web.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Property;
import org.vigie.dossier.Ref;
import org.vigie.dossier.SourceCard;
import org.vigie.dossier.Statement;
import org.vigie.web.page.Line;
import org.vigie.web.page.Links;
import org.vigie.web.speech.Speech;

/**
 * A source's page: what it is, how far it is trusted, and what was taken from it.
 *
 * @param card the source
 * @param bySubject its claims, by the thing they are about
 */
public record SourceOutline(SourceCard card, List<Subject> bySubject) {
  private static final int SHORT = 60;

  /** Copies the list. */
  public SourceOutline {
    bySubject = List.copyOf(bySubject);
  }

  /** The claims about one thing. */
  public record Subject(Ref ref, List<Item> items) {
    /** Copies the list. */
    public Subject {
      items = List.copyOf(items);
    }
  }

  /** A claim with its property. */
  public record Item(Property property, Statement statement) {}

  /** Groups the claims of a source by subject. */
  public static SourceOutline of(SourceCard card, Map<Statement, Fact> claims) {
    Map<Ref, List<Item>> groups = new LinkedHashMap<>();
    claims.forEach(
        (statement, fact) ->
            groups
                .computeIfAbsent(fact.subject(), k -> new ArrayList<>())
                .add(new Item(fact.property(), statement)));
    return new SourceOutline(
        card,
        groups.entrySet().stream()
            .map(
                e ->
                    new Subject(
                        e.getKey(),
                        e.getValue().stream()
                            .sorted(Comparator.comparing(item -> item.property().name()))
                            .toList()))
            .sorted(
                Comparator.comparingInt((Subject subject) -> -subject.items().size())
                    .thenComparing(subject -> subject.ref().slug()))
            .toList());
  }

  /** How many claims were taken from it. */
  public int statements() {
    return bySubject.stream().mapToInt(subject -> subject.items().size()).sum();
  }

  /** Whether all its claims can be shown at once. */
  public boolean isShort() {
    return statements() <= SHORT;
  }

  /** The lines of its description. */
  public List<Line> lines(Speech say) {
    List<Line> lines = new ArrayList<>();
    BiConsumer<String, @Nullable String> add =
        (key, text) -> {
          if (text != null && !text.isEmpty()) {
            lines.add(Line.of(say.t(key), text));
          }
        };
    Ref publisher = card.publisher();
    if (publisher != null) {
      Node node = publisher.node();
      lines.add(
          new Line(
              say.t("source.publisher"),
              say.name(publisher),
              Links.findPage(node, say.lang()).orElse(null),
              null));
    }
    add.accept("source.published", say.sourceDate(card));
    add.accept("source.type", Speech.capital(say.kind(card.kind())));
    add.accept(
        "source.language",
        card.language() == null
            ? null
            : say.findText("language." + card.language()).orElse(card.language()));
    String url = card.access().url();
    if (url != null) {
      lines.add(new Line(say.t("source.address"), url, url, null));
    }
    String archive = card.access().archivedAt();
    lines.add(
        archive == null
            ? Line.of(say.t("source.copy"), say.t("source.copy.none"))
            : new Line(say.t("source.copy"), archive, archive, null));
    String accessed = card.access().accessedOn();
    add.accept("source.accessed", accessed == null ? null : say.date(accessed));
    for (Ref origin : card.derivesFrom()) {
      lines.add(
          new Line(
              say.t("source.derives"),
              say.name(origin),
              Links.findPage(origin.node(), say.lang()).orElse(null),
              say.foreign(origin.label())));
    }
    return lines;
  }
}
