package org.vigie.release.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.vigie.format.Json;
import org.vigie.release.Release;
import org.vigie.release.table.Comparison;
import org.vigie.release.table.Comparison.CertaintyChange;
import org.vigie.release.table.Comparison.Counts;
import org.vigie.release.table.Comparison.Dispute;
import org.vigie.release.table.Comparison.Listed;
import org.vigie.release.table.Comparison.Named;
import org.vigie.release.table.Comparison.ValueChange;
import org.vigie.words.Figures;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** Says what is new in a release, in one language, by the data of it and of the one before. */
public final class Notes {
  /** How many items of a list are said. */
  private static final int SAID = 200;

  private final Release release;
  private final Content content;
  private final Lang lang;
  private final Words words;
  private final Figures figures;
  private final Values values;

  /**
   * What is said, as a file of the release keeps it.
   *
   * @param release the number
   * @param previous the number of the release before; null when there was none
   * @param working what is new in the working view
   * @param stabilised how much there is in the stabilised one
   */
  public record Content(
      String release, @Nullable String previous, Comparison working, Counts stabilised) {
    /** Reads it back. */
    public static Content of(String json) {
      return Json.read(json, Content.class);
    }
  }

  /** The notes of a release in a language. */
  public Notes(Release release, Content content, Lang lang) {
    this.release = release;
    this.content = content;
    this.lang = lang;
    this.words = Words.of(Notes.class, lang);
    this.figures = Figures.of(lang);
    this.values = new Values(lang);
  }

  /** The title. */
  public String title() {
    return words.say("notes.title", release.name().toString());
  }

  /** Everything below the title. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Paragraph(
            words.say(
                "notes.lead",
                figures.date(release.issued().toString()),
                figures.number(release.revision().value()))));
    counts(parts);
    String previous = content.previous();
    if (previous == null) {
      parts.add(new Part.Paragraph(words.say("notes.first")));
      return parts;
    }
    Comparison working = content.working();
    parts.add(new Part.Heading("changes", 1, words.say("notes.changes", previous)));
    if (isSame(working)) {
      parts.add(new Part.Paragraph(words.say("notes.same", previous)));
    }
    contracts(parts, "added", working.added());
    contracts(parts, "removed", working.removed());
    valueChanges(parts, working.values());
    certainty(parts, working.certainty());
    disputes(parts, "resolved", working.resolved());
    disputes(parts, "opened", working.opened());
    return parts;
  }

  private static boolean isSame(Comparison working) {
    return working.added().total()
            + working.removed().total()
            + working.values().total()
            + working.certainty().total()
            + working.resolved().total()
            + working.opened().total()
        == 0;
  }

  private void counts(List<Part> parts) {
    Counts before = content.working().before();
    List<String> heads = new ArrayList<>();
    heads.add(words.say("count.what"));
    if (before != null) {
      heads.add(words.say("count.before", String.valueOf(content.previous())));
    }
    heads.add(words.say("count.working"));
    heads.add(words.say("count.stabilised"));
    List<List<String>> rows = new ArrayList<>();
    row(rows, "contracts", Counts::contracts);
    row(rows, "claims", Counts::claims);
    row(rows, "sources", Counts::sources);
    row(rows, "verified", Counts::verified);
    row(rows, "plausible", Counts::plausible);
    row(rows, "unreviewed", Counts::unreviewed);
    row(rows, "contested", Counts::contested);
    row(rows, "disagreements", Counts::disagreements);
    parts.add(new Part.Heading("counts", 1, words.say("notes.counts")));
    parts.add(new Part.Grid(heads, rows));
  }

  private void row(List<List<String>> rows, String key, ToLongFunction<Counts> count) {
    List<String> row = new ArrayList<>();
    row.add(words.say("count." + key));
    Counts before = content.working().before();
    if (before != null) {
      row.add(figures.number(count.applyAsLong(before)));
    }
    row.add(figures.number(count.applyAsLong(content.working().after())));
    row.add(figures.number(count.applyAsLong(content.stabilised())));
    rows.add(row);
  }

  private void contracts(List<Part> parts, String key, Listed<Named> contracts) {
    section(parts, key, contracts, each -> item(each, ""));
  }

  private void valueChanges(List<Part> parts, Listed<ValueChange> changes) {
    section(
        parts,
        "values",
        changes,
        each ->
            item(
                each.subject(),
                words.say(
                    "change.value",
                    name(each.property()),
                    values.all(each.before()),
                    values.all(each.after()),
                    each.before().isEmpty() ? 0 : 1,
                    each.after().isEmpty() ? 0 : 1)));
  }

  private void certainty(List<Part> parts, Listed<CertaintyChange> changes) {
    section(
        parts,
        "certainty",
        changes,
        each ->
            item(
                each.subject(),
                words.say(
                    each.up() ? "change.up" : "change.down",
                    name(each.property()),
                    words.say("status." + each.before()),
                    words.say("status." + each.after()))));
  }

  private void disputes(List<Part> parts, String key, Listed<Dispute> disputes) {
    section(
        parts,
        key,
        disputes,
        each ->
            item(
                each.subject(),
                words.say(
                    "change.dispute",
                    name(each.property()),
                    each.claims(),
                    figures.count(each.claims()))));
  }

  private Part.Item item(Named subject, String text) {
    return new Part.Item(name(subject), subject.iri(), text);
  }

  private String name(Named named) {
    return lang == Lang.FR ? named.french() : named.english();
  }

  private <T> void section(
      List<Part> parts, String key, Listed<T> listed, Function<T, Part.Item> item) {
    long total = listed.total();
    if (total == 0) {
      return;
    }
    parts.add(new Part.Heading(key, 2, words.say("section." + key, total, figures.number(total))));
    parts.add(new Part.Items(listed.first().stream().limit(SAID).map(item).toList()));
    if (total > SAID) {
      parts.add(new Part.Paragraph(words.say("notes.more", figures.number(total - SAID))));
    }
  }
}
