package org.vigie.web.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.cite.Format;
import org.vigie.cite.Reference;
import org.vigie.dossier.Ref;
import org.vigie.web.page.Ended;
import org.vigie.web.speech.Speech;

/**
 * The verdicts on a bibliography, for people and for programs.
 *
 * @param all in the order of the text
 * @param say the words
 */
public record Verdicts(List<Checked> all, Speech say) {
  /** Copies the list. */
  public Verdicts {
    all = List.copyOf(all);
  }

  /** How many addresses got each verdict that somebody got. */
  public Map<Verdict, Long> counts() {
    Map<Verdict, Long> counts = new LinkedHashMap<>();
    Arrays.stream(Verdict.values())
        .forEach(
            verdict -> {
              long count = all.stream().filter(one -> one.verdict() == verdict).count();
              if (count > 0) {
                counts.put(verdict, count);
              }
            });
    return counts;
  }

  /** The verdict in a word. */
  public String word(Verdict verdict) {
    return say.t("check.verdict." + verdict.key());
  }

  /** What the verdict means for this address, in a sentence. */
  public String sentence(Checked one) {
    String key = "check.says." + one.verdict().key();
    return switch (one.verdict()) {
      case UNCHANGED, CHANGED ->
          say.t(
              key,
              say.date(one.sinceOn()),
              one.since().map(Object::toString).orElse(""),
              one.differences().size());
      case WITHDRAWN -> say.t(one.now().isEmpty() || !isClaim(one) ? key : "check.says.retracted");
      default -> say.t(key);
    };
  }

  private static boolean isClaim(Checked one) {
    return one.citation().isPresent() && one.successors().isEmpty();
  }

  /** How a thing is cited today, in a line. */
  public String citation(Reference citation) {
    return say.t(
        "check.cite",
        citation.title(),
        citation.version(),
        say.date(citation.date().isEmpty() ? null : citation.date()),
        citation.address());
  }

  /** As objects for programs; the keys are the same in both languages. */
  public List<Map<String, Object>> json() {
    return all.stream().map(this::object).toList();
  }

  private Map<String, Object> object(Checked one) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("line", one.cited().line());
    object.put("address", one.cited().address());
    one.cited().on().ifPresent(day -> object.put("accessed", day.toString()));
    object.put("verdict", one.verdict().key());
    object.put("says", sentence(one));
    put(object, "title", one.title());
    one.since().ifPresent(number -> object.put("revisionRead", number));
    put(object, "asItWas", one.then());
    put(object, "today", one.now());
    object.put(
        "changes",
        one.differences().stream()
            .map(
                each ->
                    Map.of(
                        "revision",
                        each.revision(),
                        "on",
                        each.on(),
                        "what",
                        each.what(),
                        "why",
                        each.why()))
            .toList());
    object.put("replacedBy", one.successors().stream().map(ref -> ref.node().toString()).toList());
    one.ended().ifPresent(ended -> object.put("ended", object(ended)));
    one.citation()
        .ifPresent(
            citation -> {
              object.put("cite", citation(citation));
              object.put("bibtex", Format.BIBTEX.write(citation));
            });
    return object;
  }

  private static Map<String, String> object(Ended ended) {
    Map<String, String> object = new LinkedHashMap<>();
    ended.on().ifPresent(day -> object.put("on", day));
    ended.by().ifPresent(who -> object.put("by", who.node().toString()));
    object.put("why", ended.why());
    return object;
  }

  private static void put(Map<String, Object> object, String key, String value) {
    if (!value.isEmpty()) {
      object.put(key, value);
    }
  }

  /** As rows of a table, the first of which names the columns. */
  public List<List<String>> table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(Arrays.asList(say.t("check.columns").split(";", -1)));
    for (Checked one : all) {
      rows.add(
          List.of(
              Integer.toString(one.cited().line()),
              one.cited().address(),
              one.cited().on().map(Object::toString).orElse(""),
              word(one.verdict()),
              one.title(),
              one.differences().stream()
                  .map(each -> each.on() + " " + each.what())
                  .collect(Collectors.joining("; ")),
              one.successors().stream()
                  .map(Ref::node)
                  .map(Object::toString)
                  .collect(Collectors.joining(" ")),
              one.ended().map(Ended::why).orElse(""),
              one.then(),
              one.now(),
              one.citation().map(this::citation).orElse("")));
    }
    return rows;
  }
}
