package org.vigie.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.vigie.source.tidy.DataFolder;

/**
 * All texts of the observatory, checked: what they link to, cite and draw exists, and both
 * languages say the same things.
 *
 * @param questions sorted by number
 * @param terms sorted by key
 * @param resources in the order of their table
 * @param modules sorted by number
 * @param programmes sorted by number
 * @param sheets sorted by number
 * @param pages sorted by key
 * @param figures sorted by name
 */
public record Guide(
    List<Question> questions,
    List<Term> terms,
    List<Resource> resources,
    List<TrainingModule> modules,
    List<Programme> programmes,
    List<Leaflet> sheets,
    List<Leaflet> pages,
    List<Figure> figures) {

  /** Copies the lists. */
  public Guide {
    questions = List.copyOf(questions);
    terms = List.copyOf(terms);
    resources = List.copyOf(resources);
    modules = List.copyOf(modules);
    programmes = List.copyOf(programmes);
    sheets = List.copyOf(sheets);
    pages = List.copyOf(pages);
    figures = List.copyOf(figures);
  }

  /**
   * Reads the guide of a folder of tables.
   *
   * @param data the folder that holds {@code guide/} and the tables it refers to
   * @param glossary {@code ontology/glossary.ttl}
   * @throws GuideException naming every fault, with file and line
   */
  public static Guide read(DataFolder data, Graph glossary) {
    List<Fault> faults = new ArrayList<>();
    Shelf shelf = new Shelf(data, faults);
    Tables tables = new Tables(data, faults);
    List<TrainingModule> modules =
        sorted(shelf.modules(), Comparator.comparingInt(TrainingModule::number));
    Guide guide =
        new Guide(
            sorted(shelf.questions(), Comparator.comparingInt(Question::number)),
            Terms.read(glossary),
            tables.resources(),
            modules,
            sorted(shelf.programmes(modules), Comparator.comparingInt(Programme::number)),
            sorted(shelf.sheets(), Comparator.comparingInt(Leaflet::number)),
            shelf.pages(),
            shelf.figures());
    new Checks(guide, tables, faults).run();
    if (!faults.isEmpty()) {
      throw new GuideException(faults);
    }
    return guide;
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    return list.stream().sorted(order).toList();
  }

  /** The question of a number, from 1. */
  public Optional<Question> findQuestion(int number) {
    return questions.stream().filter(question -> question.number() == number).findFirst();
  }

  /** The word of a key. */
  public Optional<Term> findTerm(String key) {
    return terms.stream().filter(term -> term.key().equals(key)).findFirst();
  }

  /** The text of a page. */
  public Optional<Leaflet> findPage(String key) {
    return pages.stream().filter(page -> page.key().equals(key)).findFirst();
  }

  /** The sheet of a key. */
  public Optional<Leaflet> findSheet(String key) {
    return sheets.stream().filter(sheet -> sheet.key().equals(key)).findFirst();
  }

  /** The module of a key. */
  public Optional<TrainingModule> findModule(String key) {
    return modules.stream().filter(module -> module.key().equals(key)).findFirst();
  }

  /**
   * The query of a name that a text draws: it exists, since the guide was checked.
   *
   * @throws NoSuchElementException when no text can have named it
   */
  public Figure getFigure(String name) {
    return figures.stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No figure " + name));
  }
}
