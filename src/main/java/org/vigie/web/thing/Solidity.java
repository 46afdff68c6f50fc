package org.vigie.web.thing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Mention;
import org.vigie.dossier.SourceCard;
import org.vigie.dossier.Statement;

/**
 * What a page rests on.
 *
 * @param claims how many claims
 * @param sources how many documents
 * @param disputes how many open disagreements
 * @param counts the claims by status
 */
public record Solidity(int claims, int sources, int disputes, Map<String, Integer> counts) {
  /** Copies the map, in its order. */
  public Solidity {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** Of a thing's own facts. */
  public static Solidity of(Dossier dossier) {
    return of(dossier, List.of());
  }

  /** Of a thing's own facts and of what is said of it elsewhere. */
  public static Solidity of(Dossier dossier, List<Mention> mentions) {
    List<Statement> all =
        Stream.concat(dossier.statements(), mentions.stream().flatMap(m -> m.statements().stream()))
            .distinct()
            .toList();
    Map<String, Integer> counts = new LinkedHashMap<>();
    Dossier.STATUSES.forEach(status -> counts.put(status, 0));
    all.forEach(statement -> counts.merge(statement.status(), 1, Integer::sum));
    long sources =
        all.stream()
            .flatMap(statement -> statement.origin().sources().stream())
            .map(SourceCard::ref)
            .distinct()
            .count();
    long elsewhere =
        mentions.stream()
            .filter(m -> m.statements().stream().anyMatch(s -> s.status().equals("contested")))
            .count();
    return new Solidity(
        all.size(), (int) sources, dossier.disputes().size() + (int) elsewhere, counts);
  }
}
