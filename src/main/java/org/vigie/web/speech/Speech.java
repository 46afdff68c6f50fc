package org.vigie.web.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.claim.Content;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Opinion;
import org.vigie.dossier.Property;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Reply;
import org.vigie.dossier.Ruling;
import org.vigie.dossier.SourceCard;
import org.vigie.dossier.Statement;
import org.vigie.words.Lang;

/**
 * Says in the reader's language what a dossier holds: values, statuses, who speaks, and why one
 * value is shown ({@code design/pages/pages.md} section (e)). Words come from the bundle, numbers
 * and dates from the one formatter.
 */
public final class Speech extends Wording {

  private final Values values;

  /** Speaks a language, of everything that is known. */
  public Speech(Lang lang) {
    this(lang, false);
  }

  /**
   * Speaks a language.
   *
   * @param narrowed whether of a part of what is known only, such as what is verified
   */
  public Speech(Lang lang, boolean narrowed) {
    super(lang, narrowed);
    this.values = new Values(lang, words());
  }

  /** Whether a property holds a rating that Vigie draws from a source. */
  public boolean isRating(Property property) {
    return Ratings.has(property);
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

  /** What a claim says in the source's own words, for whoever compares claims. */
  public Shown original(Statement statement, Property property) {
    return values.original(statement, property).atHead();
  }

  /** The lowest and the highest of several values: "de 1,3 à 1,5 M€". */
  public String between(String low, String high) {
    return words().range("value.between", low, high);
  }

  /** Who speaks, and in whose document when that is another. */
  public String voice(Statement statement) {
    return findReporter(statement)
        .map(reporter -> t("claim.voice", speaker(statement), reporter))
        .orElseGet(() -> speaker(statement));
  }

  /** Who reports the words of the one who speaks; empty when that is the same. */
  public Optional<String> findReporter(Statement statement) {
    return statement.origin().statedBy() == null
            || statement.origin().sources().isEmpty()
            || publisher(statement).equals(speaker(statement))
        ? Optional.empty()
        : Optional.of(publisher(statement));
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

  /** Who published the first document of a claim. */
  public String publisher(Statement statement) {
    return statement.origin().sources().stream()
        .findFirst()
        .map(this::publisher)
        .orElse(t("source.none"));
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

  /** What a line of evidence does to its claim, and how strong it is. */
  public String grade(Statement.Evidence line) {
    String direction = line.direction() == null ? t("unknown") : name(line.direction());
    return Wordbook.capital(
        line.strength() == null ? direction : t("evidence.line", direction, name(line.strength())));
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

  /** Who answers a claim, and when. */
  public String replied(Reply reply) {
    Ref by = reply.by();
    return t("claim.reply", by == null ? t("claim.reply.unknown") : name(by), date(reply.on()));
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

  /** The displayed values of a fact in words, without those that its best claim denies. */
  public List<String> names(Fact fact) {
    return fact.kept().stream()
        .map(Fact.Value::best)
        .filter(best -> !(best.content() instanceof Content.Exact exact && exact.denied()))
        .map(best -> value(best, fact.property()).text())
        .toList();
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
    if (ruling.rule().equals("corroboration")) {
      int mine = most(fact, true);
      int theirs = most(fact, false);
      if (mine > theirs && theirs > 0) {
        return t("why.corroboration.counts", count(mine), theirs, count(theirs));
      }
    }
    return findText("why." + ruling.rule()).orElseGet(() -> text(ruling.explanation()));
  }

  private static int most(Fact fact, boolean kept) {
    return fact.values().stream()
        .filter(value -> value.kept() == kept)
        .mapToInt(Fact.Value::sourceCount)
        .max()
        .orElse(0);
  }

  /** The values that oppose one another, in words; those that are sentences cut short. */
  public List<String> opposed(Fact fact) {
    List<String> texts =
        fact.opposedValues().stream()
            .map(value -> clip(value(value.best(), fact.property()).text()))
            .distinct()
            .toList();
    List<String> atHead = new ArrayList<>(texts);
    atHead.set(0, value(fact.opposedValues().getFirst().best(), fact.property()).atHead().text());
    return atHead.stream().map(this::clip).toList();
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

    /** Whether some of the words are our translation. */
    public boolean translated() {
      return values.stream().anyMatch(Shown::translated);
    }
  }

  /** The displayed values by status; a sentence stands alone. */
  public List<Group> groups(Fact fact) {
    List<Group> groups = new ArrayList<>();
    List<Fact.Value> kept = fact.kept();
    List<Shown> run = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Fact.Value value = kept.get(i);
      Shown shown = value(value.best(), fact.property());
      run.add(run.isEmpty() ? shown.atHead() : shown);
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
}
