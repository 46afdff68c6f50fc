package org.vigie.web.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Mention;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.web.chart.Bars;
import org.vigie.web.facet.Facets;
import org.vigie.web.facet.Facets.Field;
import org.vigie.web.speech.Speech;
import org.vigie.words.Words;

/**
 * What the contracts are worth, as the page of the evidence shows it.
 *
 * @param findings the effects claimed and the studies
 * @param matrix the studies that measure an effect, by method and result
 * @param table the studies that answer the filters, and the filters
 * @param levels the scale, strongest first, with how many studies reach each level
 * @param independence how many studies are tied to the parties in which way
 * @param positions who supports or criticises the kind of contract itself, by the property's name
 */
public record Worth(
    Findings findings,
    Matrix matrix,
    Facets<Study> table,
    List<Share> levels,
    List<Share> independence,
    Map<String, List<Mention>> positions) {
  private static final int HIGHEST = 5;
  private static final List<String> TIES =
      List.of("independent", "paid-by-party", "party", "unknown");
  private static final List<String> FOR = List.of("supports", "promotes");
  private static final String AGAINST = "criticises";

  /** Copies the collections. */
  public Worth {
    levels = List.copyOf(levels);
    independence = List.copyOf(independence);
    positions = Map.copyOf(positions);
  }

  /**
   * How many studies have a code.
   *
   * @param code the code
   * @param count how many
   * @param disputed how many of them others contradict
   * @param agreedWidth of the bar of the others, in percent
   * @param disputedWidth of the bar of those, in percent
   */
  public record Share(
      Ref code, int count, int disputed, String agreedWidth, String disputedWidth) {}

  /** What a revision tells, the studies narrowed by the parameters of the page's language. */
  public static Worth of(DossierReader reader, Map<String, String> parameters, Speech say) {
    Findings findings = Findings.read(reader);
    List<Ref> scale = new ArrayList<>();
    for (int level = HIGHEST; level >= 0; level--) {
      scale.add(reader.ref(Iris.code("sms-" + level)));
    }
    List<Ref> ties = TIES.stream().map(tie -> reader.ref(Iris.code("indep-" + tie))).toList();
    return new Worth(
        findings,
        Matrix.of(findings.studies()),
        Facets.of(findings.studies(), fields(say), parameters, say.lang()),
        shares(scale, "sms-", Study::level, findings),
        shares(ties, "indep-", Study::independence, findings),
        positions(reader, findings));
  }

  /** How many studies reach a level that lets one tell a cause. */
  public int sound() {
    return levels.stream().limit(HIGHEST - 2).mapToInt(Share::count).sum();
  }

  /** How many studies have a known payer. */
  public long paid() {
    return findings.studies().stream().filter(Study::isPayerKnown).count();
  }

  /** Who stands on a side, supporters first said. */
  public List<Mention> side(boolean supporters) {
    return supporters
        ? FOR.stream().flatMap(name -> positions.getOrDefault(name, List.of()).stream()).toList()
        : positions.getOrDefault(AGAINST, List.of());
  }

  private static List<Share> shares(
      List<Ref> codes, String prefix, Function<Study, String> value, Findings findings) {
    List<Share> shares = new ArrayList<>();
    for (Ref code : codes) {
      List<Study> mine =
          findings.studies().stream()
              .filter(study -> code.slug().equals(prefix + value.apply(study)))
              .toList();
      int disputed = (int) mine.stream().filter(findings::isDisputed).count();
      int whole = findings.studies().size();
      shares.add(
          new Share(
              code,
              mine.size(),
              disputed,
              Bars.share(mine.size() - disputed, whole),
              Bars.share(disputed, whole)));
    }
    return shares;
  }

  /** The positions taken on the kinds of contract of which effects are claimed. */
  private static Map<String, List<Mention>> positions(DossierReader reader, Findings findings) {
    Map<String, List<Mention>> positions = new LinkedHashMap<>();
    findings.about(Effect.About.INSTRUMENT).stream()
        .map(Effect::subject)
        .distinct()
        .flatMap(subject -> reader.listMentions(subject.node()).stream())
        .filter(mention -> mention.statements().stream().anyMatch(claim -> claim.chosen()))
        .forEach(
            mention ->
                positions
                    .computeIfAbsent(mention.property().name(), unseen -> new ArrayList<>())
                    .add(mention));
    return positions;
  }

  private static List<Field<Study>> fields(Speech say) {
    Words words = Words.of(Worth.class, say.lang());
    return List.of(
        field("method", "studyDesign", words, say),
        field("independence", "independence", words, say),
        field("finding", "finding", words, say),
        field("level", "evidenceLevel", words, say));
  }

  private static Field<Study> field(String key, String property, Words words, Speech say) {
    return new Field<>(
        words.say("param." + key),
        words.say("filter." + key),
        words.say("filter.any"),
        study -> names(study.fact(property).stream(), say));
  }

  private static Map<String, String> names(Stream<Fact> facts, Speech say) {
    Map<String, String> names = new LinkedHashMap<>();
    facts
        .flatMap(fact -> fact.kept().stream())
        .map(value -> value.best().named())
        .flatMap(Stream::ofNullable)
        .forEach(ref -> names.put(ref.slug().replaceFirst("^[a-z]+-", ""), say.title(ref)));
    return names;
  }
}
