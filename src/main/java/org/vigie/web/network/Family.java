package org.vigie.web.network;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;

/**
 * Kinds of relation between actors, in the order in which a reader asks for them. What a source
 * says stays the property; a family only puts properties under one heading.
 */
public enum Family {
  /** What belongs to whom. */
  GROUP("owns", "partOf", "managesFund", "mergedInto", "succeeds"),
  /** Who gives, places or guarantees money. */
  MONEY("fundsActor", "investsIn", "guarantees"),
  /** Who sits where. */
  BOARD("chairs", "directs", "boardMemberOf", "founded", "worksFor", "memberOf"),
  /** Who advises, assesses or sets up for whom. */
  ADVICE("advises", "evaluatedFor", "commissioned", "structures"),
  /** Who works with whom. */
  WORK("partnerOf", "operates", "provides", "uses", "signed", "launched", "selects", "authored"),
  /** Who speaks for or against whom. */
  VOICE("supports", "promotes", "lobbies", "criticises"),
  /** What the ontology gained since. */
  OTHER;

  private final List<String> properties;

  Family(String... properties) {
    this.properties = List.of(properties);
  }

  /** The family of a relation. */
  public static Family of(Node property) {
    String name = Iris.findTerm(property).orElse("");
    return Arrays.stream(values())
        .filter(family -> family.properties.contains(name))
        .findFirst()
        .orElse(OTHER);
  }

  /** Its name in addresses and messages. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
