package org.vigie.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vigie.doctor.examination.Allowance;
import org.vigie.doctor.examination.Asking;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Parts;
import org.vigie.doctor.examination.Reason;
import org.vigie.doctor.examination.Ward;
import org.vigie.doctor.pattern.OneTooMany;
import org.vigie.doctor.pattern.Reversed;
import org.vigie.doctor.pattern.SplitGraphs;
import org.vigie.doctor.pattern.Unbound;
import org.vigie.doctor.term.UnknownTerms;
import org.vigie.doctor.term.UnmetProperties;
import org.vigie.doctor.value.DateParts;
import org.vigie.doctor.value.UnlikeTexts;
import org.vigie.doctor.value.UnlikeValues;
import org.vigie.doctor.value.UnmetWords;
import org.vigie.doctor.value.Withheld;
import org.vigie.words.Lang;

/**
 * Why a query may find nothing, the surest reasons first: terms that the data do not have,
 * variables without a value, values that a decision withholds, triples that no one graph holds
 * together, values that are written otherwise, words that no text has, a direction reversed, a
 * property that its class never has; and when all that is well, the condition without which there
 * would be an answer.
 *
 * @param findings the reasons; empty when none is found
 */
public record Diagnosis(List<Finding> findings) {
  /** Of a query that finds something in what is known now, and nothing in the state asked. */
  public static final Diagnosis NARROWED = new Diagnosis(List.of(Finding.of("narrowed", "")));

  private static final int MOST = 6;

  /** Copies the list. */
  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /**
   * Looks at a query that found nothing. Of one that finds something it tells what is of no avail,
   * and blames no condition.
   *
   * @param query already found harmless
   * @param data what was asked
   * @param allowance what may be spent in all
   */
  public static Diagnosis of(Query query, DatasetGraph data, Allowance allowance) {
    Ward ward = new Ward(data, query.getPrefixMapping(), allowance);
    Parts parts = Parts.of(query, ward::computes);
    List<Reason> surest =
        List.of(
            new UnknownTerms(ward),
            new Unbound(query),
            new Withheld(ward),
            new SplitGraphs(ward),
            new UnlikeValues(ward),
            new UnlikeTexts(ward),
            new UnmetWords(ward),
            new DateParts(ward),
            new Reversed(ward),
            new UnmetProperties(ward));
    List<Finding> findings = new ArrayList<>();
    surest.forEach(reason -> findings.addAll(reason.find(parts)));
    if (findings.stream().allMatch(each -> each.key().equals(UnlikeValues.NONE))) {
      findings.addAll(new OneTooMany(ward, query).find(parts));
    }
    return new Diagnosis(findings.stream().distinct().limit(MOST).toList());
  }

  /** Whether the conditions of a query surely hold somewhere. */
  public static boolean finds(Query query, DatasetGraph data, Allowance allowance) {
    return new Ward(data, query.getPrefixMapping(), allowance)
        .holds(Asking.of(query.getQueryPattern()));
  }

  /** Whether they surely hold nowhere. */
  public static boolean lacks(Query query, DatasetGraph data, Allowance allowance) {
    return new Ward(data, query.getPrefixMapping(), allowance)
        .fails(Asking.of(query.getQueryPattern()));
  }

  /** As JSON has it. */
  public Map<String, Object> json(Lang lang) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("findings", findings.stream().map(finding -> finding.json(lang)).toList());
    return json;
  }
}
