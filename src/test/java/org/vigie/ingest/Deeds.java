package org.vigie.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.jena.graph.NodeFactory;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.claim.Lifecycle;
import org.vigie.vocab.Iris;

/** What people do to a store, at random. */
final class Deeds {
  private Deeds() {}

  /** One thing done; the numbers choose among what is there. */
  record Deed(int kind, int which, int value, int source) {}

  static Arbitrary<Deed> any() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(1, 3))
        .as(Deed::new);
  }

  static void perform(
      Deed deed, Drafts draft, LocalDate day, List<Claim> known, List<Claim> added) {
    Key key = key(deed);
    switch (deed.kind()) {
      case 0, 1, 2 -> added.add(draft.claim(key, content(key, deed), deed.source(), day));
      case 3 ->
          added.add(
              draft.claim(
                  key,
                  content(key, deed),
                  deed.source(),
                  day,
                  Drafts.until(day.plusDays(deed.value() * 10L))));
      case 4 -> draft.source(deed.source(), deed.source() % 3 + 1);
      case 5 -> draft.reliability(deed.source(), deed.value() % 2 == 0 ? "A" : "E", day);
      default -> performOn(deed, draft, day, known, added);
    }
  }

  private static void performOn(
      Deed deed, Drafts draft, LocalDate day, List<Claim> known, List<Claim> added) {
    if (known.isEmpty()) {
      return;
    }
    Claim claim = known.get(deed.which() % known.size());
    switch (deed.kind()) {
      case 6 -> draft.opinion(claim.id(), "rejected", day);
      case 7 -> draft.opinion(claim.id(), "verified", day);
      case 8 -> draft.retract(claim.id(), day);
      default -> {
        Lifecycle correction = Drafts.replacing(claim.id());
        Content content = content(claim.key(), deed);
        added.add(draft.claim(claim.key(), content, deed.source(), day, correction));
      }
    }
  }

  private static Key key(Deed deed) {
    String contract = deed.which() % 2 == 0 ? "adie" : "passerelles";
    return switch (deed.which() % 3) {
      case 0 -> Drafts.key(contract, "investedAmount");
      case 1 -> Drafts.key(contract, "hasInvestor");
      default -> Drafts.key(contract, "signatureDate");
    };
  }

  private static Content content(Key key, Deed deed) {
    if (key.property().equals(Iris.term("investedAmount"))) {
      return Drafts.amount(1000 * deed.value());
    }
    if (key.property().equals(Iris.term("hasInvestor"))) {
      return Drafts.value(Iris.thing("actor", deed.value() % 2 == 0 ? "bnp" : "ida"));
    }
    return Drafts.value(
        NodeFactory.createLiteralString(deed.value() % 2 == 0 ? "2017" : "2017-0" + deed.value()));
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
