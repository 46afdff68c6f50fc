package org.vigie.vocab;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * The terms of the ontology that the code itself names; {@code ontology/vigie.ttl} defines them.
 */
public final class Vigie {
  public static final Node CLAIM = Iris.term("Claim");
  public static final Node ASSESSMENT = Iris.term("Assessment");
  public static final Node SOURCE_ASSESSMENT = Iris.term("SourceAssessment");
  public static final Node DECISION = Iris.term("Decision");
  public static final Node DISAGREEMENT = Iris.term("Disagreement");
  public static final Node SOURCE = Iris.term("Source");
  public static final Node IMPACT_CONTRACT = Iris.term("ImpactContract");
  public static final Node INSTRUMENT = Iris.term("Instrument");
  public static final Node PARTICIPATION = Iris.term("Participation");
  public static final Node ACTOR = Iris.term("Actor");
  public static final Node ORGANISATION = Iris.term("Organisation");
  public static final Node PERSON = Iris.term("Person");
  public static final Node OUTCOME_METRIC = Iris.term("OutcomeMetric");
  public static final Node EVALUATION = Iris.term("Evaluation");
  public static final Node EVIDENCE_LINE = Iris.term("EvidenceLine");
  public static final Node TIMELINE_EVENT = Iris.term("TimelineEvent");
  public static final Node TALLY = Iris.term("Tally");
  public static final Node REPLY = Iris.term("Reply");
  public static final Node INITIATIVE = Iris.term("Initiative");
  public static final Node MATCH_JUDGEMENT = Iris.term("MatchJudgement");
  public static final Node REVISION = Iris.term("Revision");
  public static final Node TOMBSTONE = Iris.term("Tombstone");
  public static final Node ERASURE = Iris.term("Erasure");
  public static final Node FACT_SHEET = Iris.term("FactSheet");
  public static final Node QUESTION = Iris.term("Question");
  public static final Node CONSOLIDATION_POLICY = Iris.term("ConsolidationPolicy");

  public static final Node ABOUT = Iris.term("about");
  public static final Node PROPERTY = Iris.term("property");
  public static final Node VALUE = Iris.term("value");
  public static final Node VALUE_MIN = Iris.term("valueMin");
  public static final Node VALUE_MAX = Iris.term("valueMax");
  public static final Node APPROXIMATE = Iris.term("approximate");
  public static final Node CURRENCY = Iris.term("currency");
  public static final Node UNIT = Iris.term("unit");
  public static final Node VALUE_STATE = Iris.term("valueState");
  public static final Node DENIES = Iris.term("denies");
  public static final Node ORIGINAL_TEXT = Iris.term("originalText");
  public static final Node GLOSS = Iris.term("gloss");
  public static final Node NOTE = Iris.term("note");
  public static final Node STATED_IN = Iris.term("statedIn");
  public static final Node STATED_BY = Iris.term("statedBy");
  public static final Node LOCATOR = Iris.term("locator");
  public static final Node QUOTE = Iris.term("quote");
  public static final Node RECORDED_BY = Iris.term("recordedBy");
  public static final Node RECORDED_ON = Iris.term("recordedOn");
  public static final Node VALID_FROM = Iris.term("validFrom");
  public static final Node VALID_UNTIL = Iris.term("validUntil");
  public static final Node SUPERSEDES = Iris.term("supersedes");
  public static final Node RETRACTED_ON = Iris.term("retractedOn");
  public static final Node RETRACTION_REASON = Iris.term("retractionReason");
  public static final Node CONTRADICTS = Iris.term("contradicts");
  public static final Node CORROBORATES = Iris.term("corroborates");
  public static final Node REFINES = Iris.term("refines");
  public static final Node STATUS = Iris.term("status");
  public static final Node CONFIDENCE = Iris.term("confidence");
  public static final Node SOURCE_RELIABILITY = Iris.term("sourceReliability");
  public static final Node ASSESSES = Iris.term("assesses");
  public static final Node GIVES_STATUS = Iris.term("givesStatus");
  public static final Node GIVES_CONFIDENCE = Iris.term("givesConfidence");
  public static final Node GIVES_RELIABILITY = Iris.term("givesReliability");
  public static final Node RATIONALE = Iris.term("rationale");
  public static final Node ASSESSED_BY = Iris.term("assessedBy");
  public static final Node ON_BEHALF_OF = Iris.term("onBehalfOf");
  public static final Node ASSESSED_ON = Iris.term("assessedOn");
  public static final Node SOURCE_TYPE = Iris.term("sourceType");
  public static final Node PUBLISHER_NAME = Iris.term("publisherName");
  public static final Node PUBLISHED_ON = Iris.term("publishedOn");
  public static final Node URL = Iris.term("url");
  public static final Node ARCHIVED_AT = Iris.term("archivedAt");
  public static final Node ACCESSED_ON = Iris.term("accessedOn");
  public static final Node DERIVES_FROM = Iris.term("derivesFrom");
  public static final Node CHOSEN_CLAIM = Iris.term("chosenClaim");
  public static final Node CONSIDERED_CLAIM = Iris.term("consideredClaim");
  public static final Node OUTCOME = Iris.term("outcome");
  public static final Node DECIDED_BY = Iris.term("decidedBy");
  public static final Node AGREEMENT = Iris.term("agreement");
  public static final Node POLICY = Iris.term("policy");
  public static final Node EXPLANATION = Iris.term("explanation");
  public static final Node OPPOSES = Iris.term("opposes");
  public static final Node STATE = Iris.term("state");
  public static final Node BASED_ON = Iris.term("basedOn");
  public static final Node NAME = Iris.term("name");
  public static final Node PLAIN_TITLE = Iris.term("plainTitle");
  public static final Node SUMMARY = Iris.term("summary");
  public static final Node CLAIMABLE = Iris.term("claimable");
  public static final Node CARDINALITY = Iris.term("cardinality");
  public static final Node VALUE_KIND = Iris.term("valueKind");
  public static final Node CODE_LIST = Iris.term("codeList");
  public static final Node ROLE_CODE = Iris.term("roleCode");
  public static final Node RANK = Iris.term("rank");
  public static final Node IN_INSTRUMENT = Iris.term("inInstrument");
  public static final Node ACTOR_PROPERTY = Iris.term("actor");
  public static final Node ROLE = Iris.term("role");
  public static final Node SAME_ENTITY_AS = Iris.term("sameEntityAs");
  public static final Node LEFT = Iris.term("left");
  public static final Node RIGHT = Iris.term("right");
  public static final Node JUDGEMENT = Iris.term("judgement");
  public static final Node REVISION_NUMBER = Iris.term("revisionNumber");
  public static final Node UNDOES = Iris.term("undoes");
  public static final Node SIGNATURE_YEAR = Iris.term("signatureYear");
  public static final Node INVESTED_AMOUNT_EUR = Iris.term("investedAmountEUR");
  public static final Node EXCHANGE_RATE = Iris.term("ExchangeRate");
  public static final Node EUROS_PER_UNIT = Iris.term("eurosPerUnit");
  public static final Node RATE_PERIOD = Iris.term("ratePeriod");
  public static final Node RATE_SOURCE = Iris.term("rateSource");
  public static final Node SIGNATURE_NOT_BEFORE = Iris.term("signatureNotBefore");
  public static final Node SIGNATURE_NOT_AFTER = Iris.term("signatureNotAfter");
  public static final Node EVIDENCE_FROM = Iris.term("evidenceFrom");
  public static final Node EVIDENCE_FOR = Iris.term("evidenceFor");
  public static final Node DIRECTION = Iris.term("direction");
  public static final Node STRENGTH = Iris.term("strength");
  public static final Node CLAIM_COUNT = Iris.term("claimCount");

  /**
   * How an annotation (Web Annotation) leads to what it is about: an opinion, whose term is a part
   * of the other, and a reply.
   */
  public static final List<Node> ANNOTATES = List.of(ASSESSES, W3c.OA_HAS_TARGET);

  private Vigie() {}
}
