package org.vigie.web.speech;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Label;
import org.vigie.dossier.Opinion;
import org.vigie.dossier.Property;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Ruling;
import org.vigie.dossier.SourceCard;
import org.vigie.dossier.Statement;
import org.vigie.words.Lang;

/**
 * Says in the reader's language what a dossier holds: values, statuses, who speaks, and why one
 * value is shown ({@code design/pages/pages.md} section (e)). Words come from the bundle, numbers
 * and dates from the one formatter.
 */
public final class Speech {
  private static final int CLIP = 60;

  private final Lang lang;
  private final Wordbook words;
  private final Values values;

  /** Speaks a language. */
  public Speech(Lang lang) {
    this.lang = lang;
    this.words = new Wordbook(lang);
    this.values = new Values(lang, words);
  }

  /** The language. */
  public Lang lang() {
    return lang;
  }

  /** The other language of the site. */
  public Lang other() {
    return lang == Lang.FR ? Lang.EN : Lang.FR;
  }

  /** A message of the bundle. */
  public String t(String key, Object... arguments) {
    return words.message(key, arguments);
  }

  /** A message of the bundle that may be missing, such as the name of a role in the plural. */
  public Optional<String> findText(String key) {
    return words.find(key);
  }

  /** A name in the language of the page. */
  public String name(Ref ref) {
    return words.set(ref.label().in(lang.tag()));
  }

  /** A name at the head of a line. */
  public String title(Ref ref) {
    return Wordbook.capital(name(ref));
  }

  /** A text in the language of the page. */
  public String text(Label label) {
    return words.set(label.in(lang.tag()));
  }

  /** The language of a text that is not in that of the page; null otherwise. */
  public @Nullable String foreign(Label label) {
    return label.findForeignTag(lang.tag()).orElse(null);
  }

  /** A number up to nine in words, a figure beyond. */
  public String count(int number) {
    return words.spell(number);
  }

  /** A number in figures. */
  public String figure(long number) {
    return words.number(BigDecimal.valueOf(number));
  }

  /** A date as known, never more precise. */
  public String date(@Nullable String edtf) {
    return edtf == null ? t("date.unknown") : words.date(edtf);
  }

  /** A date in few characters, for tables. */
  public String shortDate(String edtf) {
    return words.shortDate(edtf);
  }

  /** An amount of money. */
  public String money(BigDecimal amount, String currency) {
    return words.money(amount, currency);
  }

  /** Two sums of euros in whole millions: more digits of a sum of doubts would mean nothing. */
  public String millions(BigDecimal low, BigDecimal high) {
    return t("value.millions", inMillions(low), inMillions(high));
  }

  private String inMillions(BigDecimal amount) {
    return words.number(amount.movePointLeft(6).setScale(0, RoundingMode.HALF_UP));
  }

  /** The word of a status. */
  public String status(String status) {
    return t("status." + status);
  }

  /** The class of a status in the style sheet. */
  public static String statusClass(String status) {
    return switch (status) {
      case "verified" -> "st-ok";
      case "plausible" -> "st-pl";
      case "unreviewed" -> "st-un";
      case "contested" -> "st-ct";
      default -> "st-no";
    };
  }

  /** What a claim says. */
  public Shown value(Statement statement, Property property) {
    return values.show(statement, property);
  }

  /** Who speaks: the one quoted, else who published the document, else the document. */
  public String speaker(Statement statement) {
    Ref by = statement.origin().statedBy();
    if (by != null) {
      return name(by);
    }
    return statement.origin().sources().stream()
        .findFirst()
        .map(this::publisher)
        .orElse(t("source.none"));
  }

  /** Who published a document, else its title. */
  public String publisher(SourceCard source) {
    Ref publisher = source.publisher();
    return publisher == null ? name(source.ref()) : name(publisher);
  }

  /** The name of the kind of speaker. */
  public String kind(String kind) {
    return t("speaker." + kind);
  }

  /** How many speak and whether they agree, what it means, and the confidence. */
  public String summary(Fact fact) {
    return new Summary(this, fact).sentence();
  }

  /** A list of names: "a, b and c". */
  public String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return t(
        "list.and",
        String.join(t("list.comma"), names.subList(0, names.size() - 1)),
        names.getLast());
  }

  /** Who published the first document of a claim. */
  public String publisher(Statement statement) {
    return statement.origin().sources().stream()
        .findFirst()
        .map(this::publisher)
        .orElse(t("source.none"));
  }

  /** Exact words between the quotation marks of the page's language. */
  public String quoted(String text) {
    return t("quote", words.set(text));
  }

  /** A remark as a sentence of its own. */
  public String ended(Label label) {
    String text = Wordbook.capital(text(label).strip());
    return text.matches(".*[.!?…»”]$") ? text : text + ".";
  }

  /** When a document was published, as known. */
  public String sourceDate(SourceCard source) {
    return date(source.publishedOn());
  }

  /** Who published a document, and when. */
  public String byline(SourceCard source) {
    return source.publisher() == null
        ? sourceDate(source)
        : t("source.byline", publisher(source), sourceDate(source));
  }

  /** A document as a bibliography names it. */
  public String reference(SourceCard source) {
    String url = source.access().url();
    String read = source.access().accessedOn();
    return t(
        "cite.source",
        publisher(source),
        quoted(name(source.ref())),
        sourceDate(source),
        url == null ? "" : t("cite.url", url),
        read == null ? "" : t("cite.read", date(read)));
  }

  /** Who judged, for whom and when. */
  public String assessor(Opinion opinion) {
    Ref by = opinion.by();
    Ref body = opinion.onBehalfOf();
    return t(
        "opinion.by",
        by == null ? (body == null ? t("unknown") : name(body)) : name(by),
        date(opinion.on()));
  }

  /** A moment of the log of changes. */
  public String instant(@Nullable String at) {
    return at == null ? t("date.unknown") : date(at.substring(0, Math.min(10, at.length())));
  }

  /** The beginning of a text, for a link. */
  public String clip(String text) {
    return text.length() <= CLIP ? text : text.substring(0, text.lastIndexOf(' ', CLIP) + 1) + "…";
  }

  /**
   * The name of a property where its values are counted: "investors" rather than "has investor".
   */
  public String term(Property property, int values) {
    return findText("caption." + property.name()).isPresent()
        ? t("caption." + property.name(), values)
        : name(property.ref());
  }

  /** The name of a property beside its values. */
  public String caption(Fact fact) {
    return Wordbook.capital(term(fact.property(), Math.max(1, fact.kept().size())));
  }

  /** The fragment of a page where something is discussed, such as {@code montant-investi}. */
  public String anchor(Property property) {
    return Wordbook.slug(term(property, 1));
  }

  /** Whether a fact's values are sentences rather than figures or names. */
  public boolean isLong(Fact fact) {
    return fact.statements().stream().anyMatch(s -> value(s, fact.property()).isText());
  }

  /** What the disclosure under a value holds. */
  public String disclosure(Fact fact) {
    int claims = fact.statements().size();
    if (fact.disputed() && !fact.property().multi() && fact.findBest().isPresent()) {
      return t("fact.who.why", clip(value(fact.findBest().get(), fact.property()).text()));
    }
    return fact.disputed()
        ? t("fact.who.what")
        : t("fact.claims", claims, Wordbook.capital(count(claims)));
  }

  /** The question that the decision answers. */
  public String whyTitle(Fact fact) {
    return fact.findBest()
        .map(best -> t("why.title", clip(value(best, fact.property()).text())))
        .orElseGet(() -> t("why.none.title"));
  }

  /** The first criterion that made the difference, in words. */
  public String why(Fact fact) {
    Ruling ruling = fact.ruling();
    if (ruling == null) {
      return "";
    }
    return findText("why." + ruling.rule()).orElseGet(() -> text(ruling.explanation()));
  }

  /** The values that oppose one another, in words; those that are sentences cut short. */
  public List<String> opposed(Fact fact) {
    return fact.values().stream()
        .map(value -> clip(value(value.best(), fact.property()).text()))
        .distinct()
        .toList();
  }

  /**
   * Displayed values of one status.
   *
   * @param values in words
   * @param status their status
   * @param last whether it closes the list
   */
  public record Group(List<Shown> values, String status, boolean last) {
    /** Copies the list. */
    public Group {
      values = List.copyOf(values);
    }
  }

  /** The displayed values by status; a sentence stands alone. */
  public List<Group> groups(Fact fact) {
    List<Group> groups = new ArrayList<>();
    List<Fact.Value> kept = fact.kept();
    List<Shown> run = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Fact.Value value = kept.get(i);
      run.add(value(value.best(), fact.property()));
      boolean last = i == kept.size() - 1;
      if (last
          || run.getLast().isText()
          || !kept.get(i + 1).best().status().equals(value.best().status())
          || value(kept.get(i + 1).best(), fact.property()).isText()) {
        groups.add(new Group(run, value.best().status(), last));
        run.clear();
      }
    }
    return groups;
  }

  /** The first letter as a capital. */
  public static String capital(String text) {
    return Wordbook.capital(text);
  }

  /** A list of alternatives: "a, b or c". */
  public String alternatives(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return t(
        "list.or",
        String.join(t("list.comma"), names.subList(0, names.size() - 1)),
        names.getLast());
  }
}
