package org.vigie.web.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vigie.dossier.Change;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Statement;
import org.vigie.store.Revision;
import org.vigie.version.Lineage;
import org.vigie.version.Version;
import org.vigie.vocab.Iris;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * A version in a list: when, by which revision, and what changed, in one line.
 *
 * @param number its number
 * @param change the revision that made it so
 * @param what what changed in the claims about the thing
 * @param before the number of the version before it; 0 for the first
 */
public record VersionLine(long number, Change change, String what, long before) {
  /** How much of a date and time is the day. */
  private static final int DAY = 10;

  private static final int MOST_COUNTED = 500;

  /** What a revision did to the claims about a thing. */
  private record Deeds(Set<Node> added, Set<Node> withdrawn, Set<Node> judged) {
    Deeds() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  /**
   * The versions of a thing that a revision knows, the newest first.
   *
   * @param lineage its versions
   * @param reader of that revision
   */
  public static List<VersionLine> list(Lineage lineage, DossierReader reader, Lang lang) {
    Words words = Words.of(VersionLine.class, lang);
    boolean crowd = isCrowd(lineage.thing(), reader);
    Map<Node, Deeds> deeds = crowd ? Map.of() : deeds(lineage.thing(), reader);
    List<VersionLine> lines = new ArrayList<>();
    long before = 0;
    for (Version version : lineage.versions()) {
      Node revision = Revision.id(version.number());
      lines.add(
          new VersionLine(
              version.number().value(),
              reader.change(revision),
              crowd
                  ? words.say("line.crowd")
                  : what(deeds.getOrDefault(revision, new Deeds()), before == 0, words),
              before));
      before = version.number().value();
    }
    return lines.reversed();
  }

  /** When a version was made: the day, and the time where several were made on that day. */
  public static String when(Change change, List<VersionLine> lines, Speech say) {
    String at = change.at();
    if (at == null
        || lines.stream().filter(line -> day(line.change()).equals(day(change))).count() < 2) {
      return say.instant(at);
    }
    return Words.of(VersionLine.class, say.lang())
        .say("time", say.instant(at), at.substring(DAY + 1, DAY + 6));
  }

  private static String day(Change change) {
    String at = change.at();
    return at == null ? "" : at.substring(0, DAY);
  }

  private static Map<Node, Deeds> deeds(Node thing, DossierReader reader) {
    Map<Node, Deeds> all = new HashMap<>();
    for (Statement claim : claims(thing, reader)) {
      Set<Node> withdrawing = reader.listWithdrawing(claim.node());
      reader
          .listRevisions(claim.node())
          .forEach(
              revision -> {
                Deeds deeds = all.computeIfAbsent(revision, unseen -> new Deeds());
                (withdrawing.contains(revision) ? deeds.withdrawn() : deeds.added())
                    .add(claim.node());
              });
      claim.standing().opinions().stream()
          .flatMap(opinion -> reader.listRevisions(opinion.ref().node()).stream())
          .forEach(
              revision ->
                  all.computeIfAbsent(revision, unseen -> new Deeds()).judged().add(claim.node()));
    }
    all.values()
        .forEach(
            deeds -> {
              deeds.judged().removeAll(deeds.added());
              deeds.judged().removeAll(deeds.withdrawn());
            });
    return all;
  }

  /** Whether so many claims come from a source that counting them would keep a reader waiting. */
  private static boolean isCrowd(Node thing, DossierReader reader) {
    return Iris.isThing(thing, "source") && reader.isMoreFrom(thing, MOST_COUNTED);
  }

  /** The claims that the page of a thing is made of. */
  private static List<Statement> claims(Node thing, DossierReader reader) {
    if (Iris.isThing(thing, "claim")) {
      return List.of(reader.readAlone(thing));
    }
    if (Iris.isThing(thing, "source")) {
      return reader.listFrom(thing);
    }
    return reader.read(thing).statements().toList();
  }

  private static String what(Deeds deeds, boolean first, Words words) {
    List<String> parts = new ArrayList<>();
    add(parts, words, "line.added", deeds.added());
    add(parts, words, "line.withdrawn", deeds.withdrawn());
    add(parts, words, "line.judged", deeds.judged());
    return parts.isEmpty()
        ? words.say(first ? "line.first" : "line.other")
        : words.say("line", String.join(words.say("line.and"), parts));
  }

  private static void add(List<String> parts, Words words, String key, Set<Node> claims) {
    if (!claims.isEmpty()) {
      parts.add(words.say(key, claims.size()));
    }
  }
}
