package org.vigie.web.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Label;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Statement;
import org.vigie.dossier.Statement.Evidence;
import org.vigie.vocab.Iris;

/**
 * An effect that a source claims, with what supports it and what is opposed to it.
 *
 * @param claim who says what where
 * @param fact the other effects claimed of the same thing
 * @param about what it is about
 * @param study the evaluation on which it rests; null when a source says it without one
 */
public record Effect(Statement claim, Fact fact, About about, @Nullable Study study) {
  private static final String SUPPORTS = "dir-supports";
  private static final String DISPUTES = "dir-disputes";
  private static final String LEVEL = "sms-";

  /** What an effect is claimed of. */
  public enum About {
    /** A contract or programme in France. */
    FRANCE,
    /** A contract or programme elsewhere. */
    ABROAD,
    /** The kind of contract itself. */
    INSTRUMENT
  }

  /** The line that leads to the study, else the first that supports it, else the first. */
  static Optional<Evidence> main(Statement claim) {
    return claim.standing().evidence().stream()
        .min(
            Comparator.comparing((Evidence line) -> !is(line, SUPPORTS))
                .thenComparing(line -> !isFromStudy(line))
                .thenComparing(line -> line.node().toString()));
  }

  private static boolean isFromStudy(Evidence line) {
    return Iris.isThing(line.from().node(), "evaluation");
  }

  /** The thing of which the effect is claimed. */
  public Ref subject() {
    return fact.subject();
  }

  /** What its page is about: its main line of evidence, which people name, else the claim. */
  public Node node() {
    return main().map(Evidence::node).orElse(claim.node());
  }

  /** Its name in addresses. */
  public String slug() {
    return new Ref(node(), Label.NONE).slug();
  }

  /** The line on which it rests. */
  public Optional<Evidence> main() {
    return main(claim);
  }

  /** The level of evidence, for this very claim, of what supports it; empty when there is none. */
  public String level() {
    return main()
        .map(Evidence::strength)
        .map(Ref::slug)
        .filter(slug -> slug.startsWith(LEVEL))
        .map(slug -> slug.substring(LEVEL.length()))
        .orElse("");
  }

  /** What else supports it. */
  public List<Evidence> alsoFor() {
    return others(line -> is(line, SUPPORTS));
  }

  /** What is opposed to it: what contradicts it first, then what qualifies it. */
  public List<Evidence> against() {
    return others(line -> !is(line, SUPPORTS)).stream()
        .sorted(Comparator.comparing((Evidence line) -> !is(line, DISPUTES)))
        .toList();
  }

  /** What contradicts it. */
  public List<Evidence> disputes() {
    return others(line -> is(line, DISPUTES));
  }

  /** The effects claimed of the same thing that cannot be true together with it. */
  public List<Statement> opposite() {
    return fact.opposed().contains(claim.node())
        ? fact.statements().stream()
            .filter(other -> fact.opposed().contains(other.node()))
            .filter(other -> !other.node().equals(claim.node()))
            .toList()
        : List.of();
  }

  /** Whether a line or another claim contradicts it. */
  public boolean isDisputed() {
    return !disputes().isEmpty() || !opposite().isEmpty();
  }

  /** Whether nothing at all is opposed to it. */
  public boolean isUnopposed() {
    return against().isEmpty() && opposite().isEmpty();
  }

  /** Whether the source gives no effect: it is only known that something was looked for. */
  public boolean isAbsent() {
    return claim.content() instanceof Content.Absence;
  }

  private List<Evidence> others(Predicate<Evidence> wanted) {
    Optional<Evidence> main = main();
    return claim.standing().evidence().stream()
        .filter(line -> main.isEmpty() || !main.get().node().equals(line.node()))
        .filter(wanted)
        .toList();
  }

  private static boolean is(Evidence line, String direction) {
    Ref given = line.direction();
    return given != null && given.slug().equals(direction);
  }
}
