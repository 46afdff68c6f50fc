package org.vigie.source.panorama;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.claim.Assessment;
import org.vigie.claim.ClaimId;
import org.vigie.source.Literals;
import org.vigie.source.Problem;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * How sure a table says it is, as opinions ({@code data/DECISIONS.md}, "What was carried over").
 */
final class Certainties {
  private record Grade(String status, String confidence) {}

  private static final Map<String, Grade> GRADES =
      Map.of(
          "sure", new Grade("status-plausible", "conf-high"),
          "probable", new Grade("status-plausible", "conf-medium"),
          "verify", new Grade("status-unreviewed", "conf-low"),
          "contested", new Grade("status-contested", "conf-unassessed"));

  private final Setting setting;

  Certainties(Setting setting) {
    this.setting = setting;
  }

  /**
   * The degree that a text names: {@code sure}, {@code probable}, {@code verify}, {@code
   * contested}.
   */
  Optional<String> find(String text) {
    return setting.words().find("certainty", text).filter(GRADES::containsKey);
  }

  /** The words that are accepted. */
  List<String> accepted() {
    return setting.words().of("certainty").keySet().stream().sorted().toList();
  }

  /**
   * The opinion on a claim. Its identifier does not hold the day, so that the same table brought in
   * again tomorrow says nothing new.
   */
  Assessment opinion(Node claim, String degree, String words) {
    Grade grade = java.util.Objects.requireNonNull(GRADES.get(degree), "a known degree");
    Node by = setting.consignment().by();
    List<Node> reasons = List.of(reason(words, Lang.FR), reason(words, Lang.EN));
    return new Assessment(
        Iris.thing("assessment", ClaimId.hash(claim + "|" + degree + "|" + words + "|" + by)),
        claim,
        Iris.code(grade.status()),
        Iris.code(grade.confidence()),
        reasons,
        by,
        null,
        setting.consignment().on());
  }

  private static Node reason(String words, Lang lang) {
    return Literals.text(Words.of(Problem.class, lang).say("certainty.reason", words), lang.tag());
  }
}
