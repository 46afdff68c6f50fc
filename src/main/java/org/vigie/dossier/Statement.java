package org.vigie.dossier;

import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.vocab.Iris;

/**
 * One claim, ready to be shown: what it says, who says it where, and what is thought of it.
 *
 * @param node its IRI
 * @param key what it is about
 * @param content what it says
 * @param named the value, or the reason of its absence, when that is an IRI
 * @param origin where it can be read
 * @param text the words around it
 * @param standing what is thought of it
 * @param chosen whether the decision displays it
 */
public record Statement(
    Node node,
    Key key,
    Content content,
    @Nullable Ref named,
    Origin origin,
    Text text,
    Standing standing,
    boolean chosen) {

  /**
   * Where a claim can be read and who recorded it.
   *
   * @param sources at least one in good data
   * @param statedBy who speaks in the source
   * @param locator page or article
   * @param quote the exact words, with their language
   * @param recordedBy who typed it
   * @param recordedOn the day
   */
  public record Origin(
      List<SourceCard> sources,
      @Nullable Ref statedBy,
      @Nullable String locator,
      @Nullable Node quote,
      @Nullable Ref recordedBy,
      @Nullable String recordedOn) {
    /** Copies the list. */
    public Origin {
      sources = List.copyOf(sources);
    }
  }

  /**
   * The words around a claim.
   *
   * @param original the source's own string
   * @param gloss our translation of a text
   * @param note our remark
   * @param validFrom EDTF date from which it holds
   * @param validUntil EDTF date until which it holds
   */
  public record Text(
      @Nullable String original,
      Label gloss,
      Label note,
      @Nullable String validFrom,
      @Nullable String validUntil) {}

  /**
   * What is thought of a claim.
   *
   * @param status derived status code
   * @param confidence derived confidence code
   * @param reliability reliability of its source, a code
   * @param opinions the assessments, newest first
   * @param replies what the actors answer whom it names
   * @param evidence what supports or disputes it, of a claim of effect
   * @param retractedOn the day it was withdrawn
   * @param retractionReason why, a code
   */
  public record Standing(
      Ref status,
      Ref confidence,
      @Nullable Ref reliability,
      List<Opinion> opinions,
      List<Reply> replies,
      List<Evidence> evidence,
      @Nullable String retractedOn,
      @Nullable Ref retractionReason) {
    /** Copies the lists. */
    public Standing {
      opinions = List.copyOf(opinions);
      replies = List.copyOf(replies);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * A line of evidence.
   *
   * @param node its IRI
   * @param from the evaluation or the source
   * @param direction whether it supports or disputes the claim, a code
   * @param strength level of evidence, a code
   * @param rationale why, in a sentence
   */
  public record Evidence(
      Node node, Ref from, @Nullable Ref direction, @Nullable Ref strength, Label rationale) {}

  /** The same claim, displayed or not. */
  Statement chosen(boolean displayed) {
    return new Statement(node, key, content, named, origin, text, standing, displayed);
  }

  /** The status in short, such as {@code plausible}. */
  public String status() {
    return Iris.bare(standing.status().slug(), "status-");
  }

  /** The confidence in short, such as {@code high}. */
  public String confidence() {
    return Iris.bare(standing.confidence().slug(), "conf-");
  }
}
