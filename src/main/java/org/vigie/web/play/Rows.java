package org.vigie.web.play;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Ref;
import org.vigie.web.chart.Shares;
import org.vigie.web.chart.Units;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Speech;

/** The rows and marks of the charts, in the words of a page and with its links. */
public final class Rows {
  private final Page page;
  private final Speech say;

  /** The rows of a page. */
  public Rows(Page page) {
    this.page = page;
    this.say = page.say();
  }

  /** By stage. */
  public List<Row> stages(Split split) {
    return rows(split, "stage");
  }

  /** By field. */
  public List<Row> fields(Split split) {
    return rows(split, "field");
  }

  private List<Row> rows(Split split, String parameter) {
    return split.groups().stream()
        .map(
            group ->
                new Row(
                    say.title(group.value()),
                    "",
                    filtered(parameter, group.value().slug()),
                    group.certainty()))
        .toList();
  }

  /** By place of one kind. */
  public List<Row> places(Places places, Places.Kind kind) {
    return places.of(kind).stream()
        .map(
            group ->
                new Row(
                    say.title(group.value()),
                    places.number(group.value().slug()),
                    place(group.value()),
                    group.certainty()))
        .toList();
  }

  /** The contracts of a place. */
  public @Nullable String place(Ref place) {
    return filtered("territory", place.slug());
  }

  /** The contracts of a payer. */
  public @Nullable String payer(Ref actor) {
    return filtered("payer", actor.slug());
  }

  /** The contracts of a year. */
  public @Nullable String year(int year) {
    return filtered("year", Integer.toString(year));
  }

  /** The contracts of which nothing is known here. */
  public @Nullable String unknown(String parameter) {
    return filtered(parameter, say.t("filter.none.value"));
  }

  /** The table of contracts kept to a value; nothing when the table has no such filter. */
  private @Nullable String filtered(String parameter, String slug) {
    String value = slug.replaceFirst("^(?:stage|field|place)-", "");
    return say.findText("param." + parameter)
        .map(name -> page.section("contract") + Links.query(name, value))
        .orElse(null);
  }

  /** The columns of years: one mark per contract, and one where another source puts it. */
  public Units units(Years years) {
    List<Units.Group> groups = new ArrayList<>();
    for (Years.Year year : years.years()) {
      List<Units.Mark> marks = new ArrayList<>();
      for (String fill : List.of(Shares.SURE, Shares.UNREAD, Shares.DISPUTED)) {
        year.members().stream()
            .filter(member -> Shares.fill(member.status()).equals(fill))
            .forEach(
                member ->
                    marks.add(
                        new Units.Mark(
                            fill,
                            say.t(
                                "play.year.mark",
                                name(member.contract()),
                                say.lower(say.status(member.status()))),
                            false)));
      }
      year.elsewhere()
          .forEach(
              contract ->
                  marks.add(
                      new Units.Mark(
                          Shares.DISPUTED, say.t("play.year.mark.else", name(contract)), true)));
      groups.add(new Units.Group(Integer.toString(year.year()), marks));
    }
    return Units.of(groups);
  }

  /** The names of contracts, which may hold commas, in a list. */
  public String names(Stream<Dossier> contracts) {
    return contracts.map(this::name).collect(Collectors.joining(say.t("list.semicolon")));
  }

  private String name(Dossier contract) {
    return say.name(contract.thing());
  }
}
