package org.vigie.web.thing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Statement;
import org.vigie.vocab.Iris;
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
            .sorted(Comparator.comparingInt(statement -> rank(statement.status())))
            .toList();
  }

  /** Who says so, with the claim. */
  Map<Node, String> of(List<Statement> said) {
    Map<Node, String> voices = new LinkedHashMap<>();
    said.forEach(statement -> voices.put(statement.node(), say.speaker(statement)));
    return voices;
  }

  /** All that was read. */
  List<Statement> read() {
    return List.copyOf(read.values());
  }

  /** A status in short; a claim without an assessment is unreviewed. */
  String status(Optional<Node> code) {
    return code.flatMap(Iris::findCode)
        .map(slug -> slug.replaceFirst("^status-", ""))
        .orElse("unreviewed");
  }

  private static int rank(String status) {
    int place = Dossier.STATUSES.indexOf(status);
    return place < 0 ? Dossier.STATUSES.size() : place;
  }
}
