package org.vigie.web.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Property;
import org.vigie.dossier.Ref;
import org.vigie.dossier.SourceCard;
import org.vigie.dossier.Statement;
import org.vigie.web.page.Line;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.page.Paging;
import org.vigie.web.speech.Speech;

/**
 * A source's page: what it is, how far it is trusted, and what was taken from it.
 *
 * @param card the source
 * @param bySubject a page of its claims, by the thing they are about
 * @param statements how many claims were taken from it
 * @param page which page of them was asked for, from 1
 */
public record SourceOutline(SourceCard card, List<Subject> bySubject, int statements, int page) {
  private static final int SHORT = 60;

  /** Copies the list. */
  public SourceOutline {
    bySubject = List.copyOf(bySubject);
  }

  /**
   * The claims about one thing.
   *
   * @param ref the thing
   * @param claims how many there are
   * @param items those of this page
   */
  public record Subject(Ref ref, int claims, List<Item> items) {
    /** Copies the list. */
    public Subject {
      items = List.copyOf(items);
    }
  }

  /** A claim with its property. */
  public record Item(Property property, Statement statement) {}

  /** Whether all its claims can be shown at once. */
  public boolean isShort() {
    return statements <= SHORT;
  }

  /** The pages of its claims. */
  public Paging paging(Page shown) {
    String parameter = shown.say().t("param.page");
    return Paging.of(
        page,
        statements,
        SourceReader.CLAIMS,
        other ->
            shown.link(card.ref().node())
                + Links.query(parameter, Integer.toString(other))
                + "#affirmations");
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
