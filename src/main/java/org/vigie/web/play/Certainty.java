package org.vigie.web.play;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.dossier.Dossier;
import org.vigie.web.chart.Shares;
import org.vigie.web.speech.Speech;

/**
 * How sure several things are.
 *
 * @param byStatus how many have each public status, best first
 */
public record Certainty(Map<String, Integer> byStatus) {
  /** Copies the map, in its order. */
  public Certainty {
    byStatus = Collections.unmodifiableMap(new LinkedHashMap<>(byStatus));
  }

  static Certainty of(Collection<Member> members) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Dossier.STATUSES.forEach(status -> counts.put(status, 0));
    members.forEach(member -> counts.merge(member.status(), 1, Integer::sum));
    return new Certainty(counts);
  }

  /** How many things. */
  public int total() {
    return byStatus.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many have a status. */
  public int count(String status) {
    return byStatus.getOrDefault(status, 0);
  }

  /** The statuses that occur, with how many have them. */
  public List<Map.Entry<String, Integer>> present() {
    return byStatus.entrySet().stream().filter(entry -> entry.getValue() > 0).toList();
  }

  /** The bar of them, when a whole bar stands for so many. */
  public List<Shares.Part> bar(int whole) {
    return Shares.of(byStatus, whole);
  }

  /** In words: "21 plausible, 4 unreviewed". */
  public String words(Speech say) {
    List<String> parts = new ArrayList<>();
    present().forEach(entry -> parts.add(say.t("play.sure." + entry.getKey(), entry.getValue())));
    return say.list(parts);
  }
}
