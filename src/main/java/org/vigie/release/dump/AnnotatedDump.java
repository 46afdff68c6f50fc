package org.vigie.release.dump;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.format.SortedLines;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.Vigie;

/**
 * Turtle of RDF 1.2, in which a claim is the reifier of the statement that it makes ({@code
 * design/model.md} section 2.6): that of a chosen claim is asserted and annotated, that of any
 * other described only. Everything else is as in Turtle of RDF 1.1.
 */
final class AnnotatedDump {
  private static final String CHOSEN = Token.of(Vigie.CHOSEN_CLAIM.getURI());

  /** What a sorted line says behind its statement. */
  private static final String ASSERTED = "0";

  private static final String BY_CHOSEN = "1";
  private static final String BY_OTHER = "2";

  private final TurtleTerms terms = TurtleTerms.ofHouse();
  private final Set<String> chosen = new HashSet<>();
  private final Writer out;
  private final List<String> described = new ArrayList<>();
  private String subject = "";

  private AnnotatedDump(Writer out) {
    this.out = out;
  }

  static long write(CanonicalFile view, Writer out) throws IOException {
    AnnotatedDump dump = new AnnotatedDump(out);
    view.forEach(
        statement -> {
          if (statement.predicate().equals(CHOSEN)) {
            dump.chosen.add(statement.object());
          }
        });
    out.write("VERSION \"1.2\"\n");
    TurtleWriter.prefixes(Prefixes.map(), out);
    Group group = new Group();
    view.sorted(
        lines -> view.forEachSubject(block -> dump.sort(block, lines)),
        line -> {
          String[] parts = line.split("\t", 4);
          if (!parts[0].equals(group.key)) {
            dump.write(group);
            group.begin(parts[0]);
          }
          group.add(parts);
        });
    dump.write(group);
    dump.endSubject();
    return 0;
  }

  /** What lines say of one statement. */
  private static final class Group {
    private String key = "";
    private boolean asserted;
    private final List<String[]> chosen = new ArrayList<>();
    private final List<String[]> others = new ArrayList<>();

    void begin(String next) {
      key = next;
      asserted = false;
      chosen.clear();
      others.clear();
    }

    void add(String[] parts) {
      switch (parts[1]) {
        case ASSERTED -> asserted = true;
        case BY_CHOSEN -> chosen.add(parts);
        default -> others.add(parts);
      }
    }
  }

  /** Puts each claim beside the statement that it makes. */
  private void sort(List<Statement> block, SortedLines lines) {
    Optional<ClaimBlock> claim = ClaimBlock.find(block);
    Optional<Statement> made = claim.flatMap(ClaimBlock::findTriple);
    if (claim.isPresent() && made.isPresent()) {
      String id = claim.get().claim();
      lines.add(
          CanonicalFile.bytes(
              String.join(
                  "\t",
                  key(made.get()),
                  chosen.contains(id) ? BY_CHOSEN : BY_OTHER,
                  terms.term(id),
                  annotation(claim.get().rest()))));
    } else {
      for (Statement statement : ClaimBlock.distinct(block)) {
        lines.add(CanonicalFile.bytes(key(statement) + "\t" + ASSERTED));
      }
    }
  }

  private static String key(Statement triple) {
    return triple.subject() + " " + triple.predicate() + " " + triple.object() + " .";
  }

  private String annotation(List<Statement> statements) {
    return String.join(
        " ; ",
        statements.stream()
            .map(s -> terms.predicate(s.predicate()) + " " + terms.term(s.object()))
            .toList());
  }

  private void write(Group group) throws IOException {
    if (group.key.isEmpty()) {
      return;
    }
    Statement triple = Statement.of(group.key);
    if (!triple.subject().equals(subject)) {
      endSubject();
    }
    List<String[]> apart = new ArrayList<>(group.others);
    if (group.asserted) {
      out.write(subject.isEmpty() ? terms.term(triple.subject()) + "\n    " : " ;\n    ");
      subject = triple.subject();
      out.write(terms.predicate(triple.predicate()) + " " + terms.term(triple.object()));
      for (String[] claim : group.chosen) {
        out.write("\n      ~ " + claim[2] + " {| " + claim[3] + " |}");
      }
    } else {
      apart.addAll(0, group.chosen);
    }
    for (String[] claim : apart) {
      described.add(
          "<< "
              + terms.term(triple.subject())
              + " "
              + terms.predicate(triple.predicate())
              + " "
              + terms.term(triple.object())
              + " ~ "
              + claim[2]
              + " >> "
              + claim[3]
              + " .\n");
    }
  }

  private void endSubject() throws IOException {
    out.write(subject.isEmpty() ? "" : " .\n");
    for (String other : described) {
      out.write(other);
    }
    described.clear();
    subject = "";
  }
}
