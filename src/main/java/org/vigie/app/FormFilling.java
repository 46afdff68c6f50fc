package org.vigie.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.vigie.claim.Content;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Ref;
import org.vigie.dossier.SourceCard;
import org.vigie.dossier.Statement;
import org.vigie.source.form.Filling;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.words.Lang;

/**
 * What a form is filled with: of each contract the values that the working view displays, and where
 * it displays none because sources are tied, all of them.
 */
final class FormFilling {
  private final Snapshot snapshot;
  private final DossierReader reader;
  private final Lang lang;

  FormFilling(Snapshot snapshot, Lang lang) {
    this.snapshot = snapshot;
    this.reader = new DossierReader(snapshot.union());
    this.lang = lang;
  }

  Filling read() {
    return new Filling(
        reader.listByType(Vigie.IMPACT_CONTRACT).stream().map(this::contract).toList());
  }

  private Filling.Contract contract(Ref contract) {
    Dossier dossier = reader.read(contract.node());
    Map<String, List<Filling.Value>> values = new LinkedHashMap<>();
    for (Fact fact : dossier.facts()) {
      List<Filling.Value> said =
          shown(fact).stream().flatMap(statement -> value(statement).stream()).toList();
      if (!said.isEmpty()) {
        values.put(fact.property().name(), said);
      }
    }
    return new Filling.Contract(contract.slug(), contract.label().plain(), values);
  }

  private List<Statement> shown(Fact fact) {
    List<Statement> chosen = fact.statements().stream().filter(Statement::chosen).toList();
    return chosen.isEmpty() ? fact.statements().stream().filter(this::isLive).toList() : chosen;
  }

  private boolean isLive(Statement statement) {
    return Dossier.STATUSES.contains(statement.status())
        && statement.standing().retractedOn() == null
        && !snapshot.union().contains(Node.ANY, Vigie.SUPERSEDES, statement.node());
  }

  /** Denials have no place in a form: a cell says what is, not what is not. */
  private Optional<Filling.Value> value(Statement statement) {
    if (statement.content() instanceof Content.Exact exact && exact.denied()) {
      return Optional.empty();
    }
    Ref named = statement.named();
    return dataset(statement.node())
        .map(
            dataset ->
                new Filling.Value(
                    statement.content(),
                    named == null ? null : named.label().in(lang.tag()),
                    statement.origin().sources().stream().map(s -> s.ref().slug()).toList(),
                    statement.origin().sources().stream()
                        .map(this::cited)
                        .collect(Collectors.joining("; ")),
                    degree(statement),
                    statement.node(),
                    dataset));
  }

  private String cited(SourceCard source) {
    String url = source.access().url();
    String title = source.ref().label().in(lang.tag());
    return url == null ? title : title + " <" + url + ">";
  }

  private Optional<String> dataset(Node claim) {
    String prefix = Graphs.dataset("").getURI();
    return snapshot.graphsOf(claim, Vigie.CLAIM).stream()
        .map(Node::getURI)
        .filter(graph -> graph.startsWith(prefix))
        .map(graph -> graph.substring(prefix.length()))
        .findFirst();
  }

  private static String degree(Statement statement) {
    return switch (statement.status()) {
      case "verified" -> "sure";
      case "plausible" -> statement.confidence().equals("high") ? "sure" : "probable";
      case "contested" -> "contested";
      default -> "verify";
    };
  }
}
