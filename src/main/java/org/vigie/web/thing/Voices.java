package org.vigie.web.thing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.SourceCard;
import org.vigie.dossier.Statement;
import org.vigie.web.speech.Speech;

/** Reads the claims that a page shows, and remembers them for its list of sources. */
final class Voices {
  private final DossierReader reader;
  private final Speech say;
  private final Map<Node, Statement> read = new LinkedHashMap<>();

  Voices(DossierReader reader, Speech say) {
    this.reader = reader;
    this.say = say;
  }

  /** The claims, the best status first. */
  List<Statement> read(List<Node> claims) {
    return claims.stream()
        .map(claim -> read.computeIfAbsent(claim, reader::readAlone))
        .sorted(Comparator.comparingInt(statement -> Dossier.rank(statement.status())))
        .toList();
  }

  /** Who says so, with the claim. */
  Map<Node, String> of(List<Statement> said) {
    Map<Node, String> voices = new LinkedHashMap<>();
    said.forEach(statement -> voices.put(statement.node(), say.speaker(statement)));
    return voices;
  }

  /** The documents of what is shown, those most drawn upon first, with how many claims of each. */
  Map<SourceCard, Integer> sources(Dossier dossier) {
    Map<SourceCard, Integer> counts = new LinkedHashMap<>();
    dossier.sources().forEach((source, claims) -> counts.put(source, claims.size()));
    read.values().stream()
        .flatMap(statement -> statement.origin().sources().stream())
        .forEach(source -> counts.merge(source, 1, Integer::sum));
    Map<SourceCard, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<SourceCard, Integer>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
