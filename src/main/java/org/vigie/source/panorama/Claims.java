package org.vigie.source.panorama;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.claim.Lifecycle;
import org.vigie.claim.Provenance;
import org.vigie.claim.Retraction;
import org.vigie.claim.Wording;
import org.vigie.source.lexicon.Plain;
import org.vigie.vocab.Iris;

/** Makes claims and opinions of the values of a cell. */
final class Claims {
  private final Setting setting;
  private final Draft draft;
  private final Memory memory;
  private final Values values;
  private final Citations citations;
  private final Certainties certainties;

  Claims(Setting setting, Draft draft, Things things, Memory memory, Certainties certainties) {
    this.memory = memory;
    this.setting = setting;
    this.draft = draft;
    this.values = new Values(setting, things);
    this.citations = new Citations(setting, draft, memory);
    this.certainties = certainties;
  }

  /** What a form had written in a cell. */
  List<Memory.Item> remembered(Subject subject, Columns.Group group) {
    return memory.list(subject.slug(), group.heading().property());
  }

  boolean isOwn(Memory.Item item) {
    return item.dataset().equals(setting.consignment().graph());
  }

  Retraction withdrawal(Memory.Item item) {
    return new Retraction(
        item.claim(), setting.consignment().on(), Iris.code("reason-transcription"));
  }

  /** Reads the values of a cell. */
  Outcome read(
      List<Part> parts,
      Columns.Group group,
      Subject subject,
      List<Node> notes,
      List<Memory.Item> remembered) {
    Outcome outcome = new Outcome();
    List<Part> changed = new ArrayList<>();
    for (Part part : parts) {
      outcome.degrees.add(part.certainty());
      if (!repeats(part, remembered, outcome, subject)) {
        changed.add(part);
      }
    }
    for (Part part : changed) {
      Memory.Item before = replaced(part, remembered);
      add(part, group, subject, notes, before, outcome);
    }
    outcome.forgotten = List.copyOf(remembered);
    return outcome;
  }

  /** A value that the form wrote itself; if only its certainty was changed, an opinion on it. */
  private boolean repeats(
      Part part, List<Memory.Item> remembered, Outcome outcome, Subject subject) {
    for (Memory.Item item : remembered) {
      if (item.part().saysWhat(part)) {
        remembered.remove(item);
        outcome.known.add(item.claim());
        if (!degree(item.part()).equals(degree(part))) {
          opinion(item.claim(), part, outcome, subject);
        }
        return true;
      }
    }
    return false;
  }

  private Optional<String> degree(Part part) {
    return certainties.find(part.certainty());
  }

  /** The value that a changed one takes the place of: of the same source, else the next one. */
  private static Memory.@Nullable Item replaced(Part part, List<Memory.Item> remembered) {
    if (remembered.isEmpty()) {
      return null;
    }
    Memory.Item before =
        remembered.stream()
            .filter(item -> item.part().source().equals(part.source()))
            .findFirst()
            .orElse(remembered.getFirst());
    remembered.remove(before);
    return before;
  }

  private void add(
      Part part,
      Columns.Group group,
      Subject subject,
      List<Node> notes,
      Memory.@Nullable Item before,
      Outcome outcome) {
    Map<String, String> row = row(part, group, subject);
    Answer<Citations.Cited> cited =
        part.source().isEmpty()
            ? Answer.no("source.missing", part.value())
            : citations.read(part.source(), subject.place());
    Answer<Values.Said> said =
        values
            .heading(group.heading(), part.unit())
            .then(heading -> values.read(part.value(), group.spec(), heading, subject));
    if (cited instanceof Answer.Unread<Citations.Cited> none) {
      outcome.wrongs.add(new Outcome.Wrong(none.key(), none.arguments(), row));
      return;
    }
    Citations.Cited sources = ((Answer.Read<Citations.Cited>) cited).value();
    row.put("source", slugs(sources.sources()));
    sources.sources().stream()
        .filter(source -> draft.declared().contains(source, Node.ANY, Node.ANY))
        .forEach(outcome.sources::add);
    switch (said) {
      case Answer.Unread<Values.Said> unread ->
          outcome.wrongs.add(new Outcome.Wrong(unread.key(), unread.arguments(), row));
      case Answer.Read<Values.Said> read -> {
        outcome.rows.add(row);
        for (Values.Piece piece : read.value().pieces()) {
          Claim claim =
              claim(
                  new Key(subject.node(), read.value().spec().property()),
                  piece,
                  sources,
                  notes,
                  before);
          draft.add(claim, subject.place());
          outcome.claims.add(claim.id());
          opinion(claim.id(), part, outcome, subject);
        }
      }
    }
  }

  private Claim claim(
      Key key,
      Values.Piece piece,
      Citations.Cited cited,
      List<Node> notes,
      Memory.@Nullable Item before) {
    Node dataset = setting.consignment().graph();
    Provenance provenance =
        new Provenance(
            cited.sources(),
            null,
            cited.locator(),
            null,
            setting.consignment().by(),
            setting.consignment().on());
    Node id = ClaimId.of(dataset, key, piece.content(), provenance, Lifecycle.OPEN);
    Node corrected = before != null && isOwn(before) ? before.claim() : null;
    Lifecycle lifecycle =
        corrected == null || corrected.equals(id)
            ? Lifecycle.OPEN
            : new Lifecycle(null, null, corrected, null, null);
    Wording wording = new Wording(original(piece), List.of(), notes);
    return new Claim(id, dataset, key, piece.content(), provenance, wording, lifecycle, List.of());
  }

  private void opinion(Node claim, Part part, Outcome outcome, Subject subject) {
    certainties
        .find(part.certainty())
        .ifPresent(
            degree -> {
              Assessment opinion = certainties.opinion(claim, degree, part.certainty());
              draft.add(opinion, subject.place());
              outcome.opinions.add(opinion.id());
            });
  }

  /** The words as they stand, when they are not what the value itself says. */
  private static @Nullable String original(Values.Piece piece) {
    if (!(piece.content() instanceof Content.Exact exact)) {
      return piece.text();
    }
    Node value = exact.value();
    String plain =
        value.isLiteral()
            ? value.getLiteralLexicalForm().replaceFirst("\\.0$", "")
            : Iris.findThing(value).map(Iris.Thing::slug).or(() -> Iris.findCode(value)).orElse("");
    return Plain.of(plain).equals(Plain.of(piece.text())) && !exact.approximate()
        ? null
        : piece.text();
  }

  /** What is known of a claim of a cell: what it is about. */
  Map<String, String> row(Subject subject, Columns.Group group) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("about", "contract/" + subject.slug());
    row.put("property", group.heading().property());
    return row;
  }

  private Map<String, String> row(Part part, Columns.Group group, Subject subject) {
    Map<String, String> row = row(subject, group);
    row.put("value", part.value());
    Optional.of(part.unit())
        .filter(unit -> !unit.isEmpty())
        .or(() -> Optional.ofNullable(group.heading().unit()))
        .filter(unit -> unit.matches("[A-Z]{3}|unit-.*"))
        .ifPresent(unit -> row.put("unit", unit));
    if (!part.source().isEmpty()) {
      row.put("source", part.source());
    }
    return row;
  }

  private static String slugs(List<Node> sources) {
    return String.join(
        ";", sources.stream().map(s -> Iris.findThing(s).orElseThrow().slug()).toList());
  }
}
