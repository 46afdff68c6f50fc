package org.vigie.source.indigo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.source.Literals;
import org.vigie.source.Problem;
import org.vigie.source.Use;
import org.vigie.source.indigo.Line.Field;
import org.vigie.source.indigo.Line.Standing;
import org.vigie.source.indigo.Mapping.Part;
import org.vigie.source.indigo.Subjects.Subject;
import org.vigie.source.indigo.writing.Dates;
import org.vigie.source.indigo.writing.Text;
import org.vigie.source.indigo.writing.Tongue;
import org.vigie.source.indigo.writing.Vocabulary;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Declares the sources and documents that INDIGO names, and INDIGO itself. */
final class Sources {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`\\]\\[]+");
  private static final Node SEE_ALSO =
      NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#seeAlso");
  private static final Node UNSTATED = Iris.code("src-unstated");

  private final Draft draft;
  private final Graph declared;
  private final Links links;

  Sources(Draft draft, Links links) {
    this.draft = draft;
    this.declared = draft.declared();
    this.links = links;
  }

  /** INDIGO as one source, whatever the release. */
  void declareDataset() {
    Node dataset = Draft.DATASET;
    declared.add(dataset, W3c.RDF_TYPE, Vigie.SOURCE);
    declared.add(dataset, W3c.DCT_TITLE, Literals.text("INDIGO Impact Bond Dataset", "en"));
    declared.add(dataset, Vigie.SOURCE_TYPE, Iris.code("src-dataset"));
    declared.add(
        dataset,
        Vigie.PUBLISHER_NAME,
        Literals.string("Government Outcomes Lab, University of Oxford"));
    Draft.texts("indigo.note.dataset").forEach(note -> declared.add(dataset, Vigie.NOTE, note));
  }

  /** A row of a table of sources or documents. */
  void read(Line line, Subject subject) {
    Node source = subject.node();
    boolean again = declared.contains(source, W3c.RDF_TYPE, Vigie.SOURCE);
    draft.place(source, line.place());
    if (!again) {
      declared.add(source, W3c.RDF_TYPE, Vigie.SOURCE);
      declared.add(source, Vigie.SOURCE_TYPE, type(line));
      String title = line.text(Part.TITLE);
      String fallback = line.text(Part.ADDRESS);
      declared.add(
          source,
          W3c.DCT_TITLE,
          Literals.string(
              !title.isEmpty()
                  ? title
                  : !fallback.isEmpty() ? fallback : subject.id() + ", " + subject.key()));
    }
    for (Field field : line.fields()) {
      draft.cell(field, use(line, subject, field));
    }
    boolean addressed =
        declared.contains(source, SEE_ALSO, Node.ANY)
            || declared.contains(source, Vigie.URL, Node.ANY);
    if (!addressed) {
      address(line.text(Part.TITLE)).ifPresent(found -> link(source, line, found));
    }
  }

  private Use use(Line line, Subject subject, Field field) {
    if (field.standing() == Standing.PRIVATE) {
      return new Use.Left(Problem.of(field.place(), "indigo.left.private"));
    }
    Node source = subject.node();
    Use says = new Use.Says(List.of(source));
    return switch (field.column().part()) {
      case PARENT -> links.parent(new Spot(line, subject, field));
      case KEY -> new Use.Frame();
      case PUBLISHER -> {
        publisher(source, field);
        yield says;
      }
      case ADDRESS, ARCHIVE -> {
        Optional<String> found = address(field.text());
        if (found.isEmpty()) {
          note(source, field.column().title() + ": " + field.text());
        } else if (field.column().part() == Part.ARCHIVE) {
          declared.add(source, Vigie.ARCHIVED_AT, NodeFactory.createURI(found.get()));
        } else {
          link(source, line, found.get());
        }
        yield says;
      }
      case PUBLISHED -> published(source, field);
      case ACCESSED -> accessed(source, field);
      case WORDS -> {
        note(source, field.text());
        yield says;
      }
      default -> says;
    };
  }

  /** The type that is written; else that of a title which begins like a letter; else none. */
  private static Node type(Line line) {
    String written = line.text(Part.TYPE);
    if (!written.isEmpty()) {
      return Vocabulary.get().find("sourceType", written).map(Iris::code).orElse(UNSTATED);
    }
    return line.text(Part.TITLE).toLowerCase(Locale.ROOT).startsWith("email correspondence")
        ? Iris.code("src-correspondence")
        : UNSTATED;
  }

  private void publisher(Node source, Field field) {
    for (String item : Text.items(field.raw())) {
      Optional<Node> actor =
          Subjects.thing(item)
              .filter(node -> Iris.findThing(node).orElseThrow().type().equals("actor"));
      if (actor.isPresent()) {
        declared.add(source, W3c.DCT_PUBLISHER, actor.get());
      } else {
        declared.add(source, Vigie.PUBLISHER_NAME, Literals.string(field.text()));
        return;
      }
    }
  }

  /**
   * An address with the day on which it was read is the source's; without that day it is only a
   * place to look: nobody says that the page still said so (shape S02).
   */
  private void link(Node source, Line line, String address) {
    boolean dated = line.find(Part.ACCESSED).flatMap(Sources::day).isPresent();
    declared.add(source, dated ? Vigie.URL : SEE_ALSO, NodeFactory.createURI(address));
  }

  private static Optional<String> address(String text) {
    Matcher matcher = ADDRESS.matcher(text);
    return matcher.find()
        ? Optional.of(matcher.group().replaceFirst("[.,;:)]+$", ""))
        : Optional.empty();
  }

  private Use published(Node source, Field field) {
    Optional<Dates.Span> date = Dates.find(field.text()).filter(Dates.Span::isOne);
    if (date.isEmpty()) {
      return unreadable(field);
    }
    declared.add(source, Vigie.PUBLISHED_ON, Literals.string(date.get().from().text()));
    return new Use.Says(List.of(source));
  }

  private Use accessed(Node source, Field field) {
    Optional<java.time.LocalDate> day = day(field);
    if (day.isPresent()) {
      declared.add(source, Vigie.ACCESSED_ON, Literals.day(day.get()));
      return new Use.Says(List.of(source));
    }
    if (Dates.find(field.text()).isEmpty()) {
      return unreadable(field);
    }
    Draft.texts("indigo.note.accessed", field.text())
        .forEach(n -> declared.add(source, Vigie.NOTE, n));
    return new Use.Says(List.of(source));
  }

  private static Optional<java.time.LocalDate> day(Field field) {
    return Dates.find(field.text())
        .filter(Dates.Span::isOne)
        .filter(span -> span.from().text().length() == 10)
        .map(span -> span.from().notBefore());
  }

  private static Use unreadable(Field field) {
    String key = Dates.looksLike(field.text()) ? "indigo.date.impossible" : "indigo.date";
    return new Use.Unreadable(
        Problem.of(field.place(), key, field.text()),
        java.util.Map.of("value", field.text(), "locator", field.column().heading()));
  }

  private void note(Node source, String text) {
    declared.add(source, Vigie.NOTE, Literals.text(text, Tongue.of(text, Optional.empty())));
  }
}
