package org.vigie.web.thing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Label;
import org.vigie.dossier.Property;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Reply;
import org.vigie.dossier.SourceCard;
import org.vigie.dossier.Statement;
import org.vigie.vocab.Iris;
import org.vigie.web.page.Page;
import org.vigie.web.page.Paging;
import org.vigie.web.speech.Speech;

/**
 * An actor's page: what it is, with whom it is in which contracts, the money, its ties.
 *
 * @param dossier what is said of it, without its ties
 * @param tables the contracts by role, the most frequent role first
 * @param company with whom it most often holds its first role
 * @param money what is known of the amounts, by role
 * @param twice where it holds two places at once
 * @param ties what it is to others and others to it, those of this page
 * @param tieCount how many ties there are in all
 * @param at the pages that are shown
 * @param sources the documents of what is shown, with how many claims of each
 * @param solidity what the page rests on; null when that is too much to count
 */
public record ActorOutline(
    Dossier dossier,
    List<Table> tables,
    List<Companion> company,
    List<Money> money,
    List<Twice> twice,
    List<Bond> ties,
    int tieCount,
    ActorChoice at,
    Map<SourceCard, Integer> sources,
    List<Answer> replies,
    @Nullable Solidity solidity) {
  /** The fragment of the ties. */
  public static final String TIES = "liens";

  /**
   * The fragment of a page where something is discussed that is said of its thing: what one actor
   * is to another stands in one part.
   */
  public static String fragment(Ref subject, Property property, Speech say) {
    return Iris.isThing(subject.node(), "actor") && Mentions.isRelation(property.node())
        ? TIES
        : say.anchor(property);
  }

  /** Copies the collections. */
  public ActorOutline {
    tables = List.copyOf(tables);
    company = List.copyOf(company);
    money = List.copyOf(money);
    twice = List.copyOf(twice);
    ties = List.copyOf(ties);
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    replies = List.copyOf(replies);
  }

  /**
   * What it answers.
   *
   * @param reply the answer
   * @param claims the claims answered, with their titles
   */
  public record Answer(Reply reply, Map<Node, String> claims) {
    /** Copies the map. */
    public Answer {
      claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
    }
  }

  /**
   * The contracts in which it holds a role.
   *
   * @param role the local name of the role's property
   * @param count in how many contracts the view keeps it
   * @param size how many contracts somebody says so of
   * @param rows those of this page
   * @param page the page shown, from 1
   */
  public record Table(String role, int count, int size, List<Row> rows, int page) {
    /** Copies the list. */
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A contract in which it holds a role.
   *
   * @param contract the contract
   * @param year of signature, when known
   * @param amount what is said of the money of the contract
   * @param partners who holds the same role there
   * @param status how sure the role is
   * @param kept whether the view keeps the role
   * @param denied whether those who speak of it deny it
   * @param voices who says so, with the claim
   */
  public record Row(
      Ref contract,
      @Nullable String year,
      @Nullable Fact amount,
      List<Ref> partners,
      String status,
      boolean kept,
      boolean denied,
      Map<Node, String> voices) {
    /** Copies the collections. */
    public Row {
      partners = List.copyOf(partners);
      voices = Collections.unmodifiableMap(new LinkedHashMap<>(voices));
    }
  }

  /** Another actor with the same role in the same contracts. */
  public record Companion(Ref actor, int contracts) {}

  /**
   * The money of the contracts in which it holds a role.
   *
   * @param role the role
   * @param property what amount it is
   * @param contracts how many contracts
   * @param amounts their sum
   */
  public record Money(String role, String property, int contracts, Amounts amounts) {}

  /** A contract and the two places in it. */
  public record Twice(Ref contract, String places) {}

  /**
   * A tie.
   *
   * @param family the heading it stands under
   * @param one of whom it is said
   * @param words what is said
   * @param other to whom
   * @param status how sure
   * @param dates since when; empty when that is not known
   * @param voices who says so, with the claim
   */
  public record Bond(
      String family,
      Ref one,
      String words,
      Ref other,
      String status,
      String dates,
      Map<Node, String> voices) {
    /** Copies the map. */
    public Bond {
      voices = Collections.unmodifiableMap(new LinkedHashMap<>(voices));
    }
  }

  /** The pages of the contracts of a role. */
  public Paging paging(Table table, Page page) {
    Speech say = page.say();
    String anchor = "#" + say.t("actor.anchor." + table.role());
    return Paging.of(
        table.page(),
        table.size(),
        ActorChoice.ROWS,
        other -> page.path() + at.contracts(table.role(), other, say) + anchor);
  }

  /** The pages of the ties. */
  public Paging paging(Page page) {
    return Paging.of(
        at.ties(),
        tieCount,
        ActorChoice.TIES,
        other -> page.path() + at.ties(other, page.say()) + "#" + TIES);
  }

  /** The kind of actor, else its class. */
  public String kind(Speech say) {
    return dossier
        .findFact("actorKind")
        .flatMap(fact -> fact.findBest().map(best -> say.value(best, fact.property()).text()))
        .orElseGet(() -> dossier.types().isEmpty() ? "" : say.title(dossier.types().getFirst()));
  }

  /** What this body is or does here, in a sentence made from its roles. */
  public String sentence(Speech say) {
    String activity = activity(say);
    List<String> roles =
        tables.stream()
            .filter(table -> table.count() > 0)
            .map(
                table -> say.t("actor.as." + table.role(), table.count(), say.count(table.count())))
            .toList();
    if (roles.isEmpty()) {
      return activity.isEmpty() ? say.t("actor.noroles") : activity;
    }
    return activity.isEmpty()
        ? Speech.capital(say.list(roles)) + "."
        : activity + " " + say.t("actor.counted", say.list(roles));
  }

  /** What a source says that it does; the source is named, for the words are not ours. */
  private String activity(Speech say) {
    return dossier
        .findFact("activity")
        .flatMap(Fact::findBest)
        .map(
            best -> {
              String words =
                  say.ended(best.text().gloss().isEmpty() ? text(best) : gloss(best, say));
              return say.t("actor.activity", words.replaceFirst("\\.$", ""), say.speaker(best));
            })
        .orElse("");
  }

  private static Label text(Statement statement) {
    return statement.content() instanceof Content.Exact exact && exact.value().isLiteral()
        ? Label.of(exact.value().getLiteralLexicalForm())
        : Label.NONE;
  }

  /** The source's words in its language, our translation in the other. */
  private static Label gloss(Statement statement, Speech say) {
    return statement.text().gloss().findIn(say.lang().tag()).isPresent()
        ? statement.text().gloss()
        : text(statement);
  }
}
