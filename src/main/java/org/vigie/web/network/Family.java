package org.vigie.web.network;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;

/**
 * Kinds of relation between actors, in the order in which a reader asks for them. What a source
 * says stays the property; a family only puts properties under one heading.
 */
public enum Family {
  /** What belongs to whom. */
  GROUP,
  /** Who gives, places or guarantees money. */
  MONEY,
  /** Who sits where. */
  BOARD,
  /** Who advises, assesses or sets up for whom. */
  ADVICE,
  /** Who works with whom. */
  WORK,
  /** Who speaks for or against whom. */
  VOICE,
  /** What the ontology gained since. */
  OTHER;

  /** The family of a relation. */
  public static Family of(Node property) {
    return switch (Iris.findTerm(property).orElse("")) {
      case "owns", "partOf", "managesFund", "mergedInto", "succeeds" -> GROUP;
      case "fundsActor", "investsIn", "guarantees" -> MONEY;
      case "chairs", "directs", "boardMemberOf", "founded", "worksFor", "memberOf" -> BOARD;
      case "advises", "evaluatedFor", "commissioned", "structures" -> ADVICE;
      case "partnerOf", "operates", "provides", "uses", "signed" -> WORK;
      case "launched", "selects", "authored" -> WORK;
      case "supports", "promotes", "lobbies", "criticises" -> VOICE;
      default -> OTHER;
    };
  }

  /** Its name in addresses and messages. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
