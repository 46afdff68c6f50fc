package org.vigie.web.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Statement;
import org.vigie.guide.Cite;
import org.vigie.guide.Figure;
import org.vigie.guide.Link;
import org.vigie.guide.Live;
import org.vigie.guide.Rendition;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** Puts addresses and what the data say into a text, and remembers which figures it drew. */
public final class Drawing implements Rendition {
  private final LiveData data;
  private final Places places;
  private final Template template;
  private final Set<Figure> drawn = new LinkedHashSet<>();

  /** Renders a template of the folder {@code guide/} with its parameters. */
  public interface Template {
    String render(String name, Map<String, Object> parameters);
  }

  /**
   * A drawing.
   *
   * @param data the revision
   * @param places where links lead
   * @param template makes HTML, with every text escaped
   */
  public Drawing(LiveData data, Places places, Template template) {
    this.data = data;
    this.places = places;
    this.template = template;
  }

  @Override
  public String address(Link link) {
    return places.address(link);
  }

  @Override
  public String html(Live live) {
    return switch (live) {
      case Live.Value value -> value(data.figure(value.name()));
      case Live.Table table -> table(data.figure(table.name()));
      case Live.Asked asked -> asked(data.figure(asked.name()));
      case Live.Claimed claimed -> claimed(claimed.cite());
    };
  }

  /** The figures drawn so far, in their order. */
  public List<Drawn> drawn() {
    List<Drawn> all = new ArrayList<>();
    for (Figure figure : drawn) {
      all.add(
          new Drawn(
              data.say().set(figure.title().in(lang())),
              figure.isTable() ? "" : data.value(figure).map(LiveData.Cell::text).orElse(""),
              places.query(figure)));
    }
    return all;
  }

  /**
   * A figure of a text.
   *
   * @param title what it shows
   * @param value its value; empty for a table
   * @param query where its query is
   */
  public record Drawn(String title, String value, Optional<String> query) {}

  private String value(Figure figure) {
    drawn.add(figure);
    String text = data.value(figure).map(LiveData.Cell::text).orElse("");
    return render("value", Map.of("text", text, "title", figure.title().in(lang())));
  }

  private String table(Figure figure) {
    drawn.add(figure);
    return render(
        "table",
        Map.of(
            "title",
            data.say().set(figure.title().in(lang())),
            "headings",
            figure.columns().stream().map(c -> data.say().set(c.heading().in(lang()))).toList(),
            "rows",
            data.rows(figure),
            "places",
            places,
            "query",
            places.query(figure)));
  }

  /** A query as a person would ask it, with its answer; it is no figure to be explained below. */
  private String asked(Figure figure) {
    return render(
        "asked",
        Map.of(
            "title",
            data.say().set(figure.title().in(lang())),
            "code",
            SparqlText.of(LiveData.asked(figure, lang())),
            "headings",
            figure.columns().stream().map(c -> c.heading().in(lang())).toList(),
            "rows",
            data.rows(figure),
            "places",
            places,
            "query",
            places.query(figure)));
  }

  private String claimed(Cite cite) {
    Optional<Statement> statement = data.claims(cite).stream().findFirst();
    Optional<Fact> fact = statement.flatMap(found -> data.reader().findFact(found.node()));
    if (fact.isEmpty()) {
      return render("value", Map.of("text", "", "title", cite.toString()));
    }
    return render(
        "claimed",
        Map.of(
            "shown",
            data.say().value(statement.get(), fact.get().property()),
            "status",
            statement.get().status()));
  }

  private Lang lang() {
    return data.say().lang();
  }

  private String render(String name, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("say", data.say());
    all.put("words", Words.of(Drawing.class, lang()));
    all.put("narrowed", data.narrowed());
    return template.render(name, all).strip();
  }
}
