package org.vigie.guide;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold between the parts of a guide. */
final class Checks {
  /** The pages of the site that have no text of their own here. */
  private static final Set<String> SITE =
      Set.of(
          "home",
          "panorama",
          "actors",
          "map",
          "questions",
          "resources",
          "glossary",
          "training",
          "kit",
          "data",
          "disagreements",
          "query",
          "queries",
          "ontology",
          "shapes",
          "codes",
          "releases",
          "changes",
          "check",
          "fair");

  private final Guide guide;
  private final Map<Link.Kind, Set<String>> targets = new HashMap<>();
  private final Map<Body, Markdown.Survey> surveys = new HashMap<>();
  private final List<Fault> faults;

  Checks(Guide guide, Tables tables, List<Fault> faults) {
    this.guide = guide;
    this.faults = faults;
    targets.put(Link.Kind.SOURCE, tables.slugs("sources.csv"));
    targets.put(Link.Kind.CONTRACT, tables.slugs("contracts.csv"));
    targets.put(Link.Kind.ACTOR, tables.slugs("actors.csv"));
    targets.put(Link.Kind.TERM, keys(guide.terms().stream().map(Term::key)));
    targets.put(
        Link.Kind.QUESTION,
        keys(guide.questions().stream().map(question -> Integer.toString(question.number()))));
    targets.put(Link.Kind.SHEET, keys(guide.sheets().stream().map(Leaflet::key)));
    targets.put(Link.Kind.MODULE, keys(guide.modules().stream().map(TrainingModule::key)));
    Set<String> pages = new HashSet<>(SITE);
    guide.pages().forEach(page -> pages.add(page.key()));
    targets.put(Link.Kind.PAGE, pages);
  }

  private static Set<String> keys(Stream<String> keys) {
    return new HashSet<>(keys.toList());
  }

  void run() {
    List<Pair<List<Body>>> texts = texts();
    texts.forEach(this::checkText);
    guide.questions().forEach(this::checkQuestion);
    guide.resources().forEach(this::checkResource);
    guide.programmes().forEach(this::checkDay);
    checkOrder("guide/questions", guide.questions().stream().map(Question::number).toList());
    checkOrder("guide/training", guide.modules().stream().map(TrainingModule::number).toList());
    checkOrder("guide/kit", guide.sheets().stream().map(Leaflet::number).toList());
    checkFigures(texts);
  }

  private List<Pair<List<Body>>> texts() {
    List<Pair<List<Body>>> texts = new ArrayList<>();
    guide.questions().forEach(q -> texts.add(q.wording().map(w -> w.bodies().toList())));
    guide.modules().forEach(m -> texts.add(m.wording().map(w -> w.bodies().toList())));
    guide.programmes().forEach(p -> texts.add(p.wording().map(w -> List.of(w.body()))));
    Stream.concat(guide.sheets().stream(), guide.pages().stream())
        .forEach(leaflet -> texts.add(leaflet.wording().map(w -> List.of(w.body()))));
    return texts;
  }

  private void checkText(Pair<List<Body>> text) {
    text.fr().forEach(this::checkBody);
    text.en().forEach(this::checkBody);
    if (text.fr().size() != text.en().size()) {
      fault(text.en().getFirst(), "text.pieces", text.fr().getFirst().file());
    }
    Set<String> fr = references(text.fr());
    Set<String> en = references(text.en());
    missing(fr, en).forEach(one -> fault(text.en().getFirst(), "text.lacks", one));
    missing(en, fr).forEach(one -> fault(text.fr().getFirst(), "text.lacks", one));
  }

  /** All that the pieces of one text refer to, as words that can be told to a person. */
  private Set<String> references(List<Body> bodies) {
    Set<String> all = new LinkedHashSet<>();
    for (Body body : bodies) {
      survey(body).links().forEach(link -> all.add(link.toString()));
      survey(body).live().forEach(live -> all.add(live.toString()));
    }
    return all;
  }

  private Markdown.Survey survey(Body body) {
    return surveys.computeIfAbsent(body, Markdown::survey);
  }

  private static Set<String> missing(Set<String> all, Set<String> from) {
    Set<String> missing = new LinkedHashSet<>(all);
    missing.removeAll(from);
    return missing;
  }

  private void checkBody(Body body) {
    if (body.isBlank()) {
      fault(body, "text.empty");
    }
    faults.addAll(survey(body).faults());
    survey(body).links().stream()
        .filter(link -> !targets.getOrDefault(link.kind(), Set.of()).contains(link.key()))
        .forEach(link -> fault(body, "link.broken", link.toString()));
    for (Live live : survey(body).live()) {
      switch (live) {
        case Live.Value value -> checkFigure(body, value.name(), false);
        case Live.Table table -> checkFigure(body, table.name(), true);
        case Live.Asked asked -> checkFigure(body, asked.name(), true);
        case Live.Claimed claimed -> checkSource(body, claimed.cite());
      }
    }
  }

  private void checkFigure(Body body, String name, boolean isTable) {
    boolean known =
        guide.figures().stream()
            .anyMatch(figure -> figure.name().equals(name) && figure.isTable() == isTable);
    if (!known) {
      fault(body, isTable ? "table.broken" : "figure.broken", name);
    }
  }

  private void checkSource(Body body, Cite cite) {
    if (!isKnown(Link.Kind.SOURCE, cite.source())) {
      fault(body, "link.broken", "source:" + cite.source());
    }
  }

  private boolean isKnown(Link.Kind kind, String key) {
    return targets.getOrDefault(kind, Set.of()).contains(key);
  }

  private void checkQuestion(Question question) {
    Body brief = question.wording().fr().brief();
    for (Cite cite : question.cites()) {
      checkSource(brief, cite);
    }
    question.words().stream()
        .filter(word -> !isKnown(Link.Kind.TERM, word))
        .forEach(word -> fault(brief, "link.broken", "term:" + word));
    List<String> linked =
        question
            .wording()
            .fr()
            .bodies()
            .flatMap(body -> survey(body).links().stream())
            .filter(link -> link.kind() == Link.Kind.SOURCE)
            .map(Link::key)
            .distinct()
            .toList();
    if (!linked.equals(question.sources())) {
      fault(brief, "question.sources", String.join(", ", linked));
    }
  }

  private void checkResource(Resource resource) {
    if (!resource.source().isEmpty() && !isKnown(Link.Kind.SOURCE, resource.source())) {
      faults.add(Fault.of(Tables.RESOURCES, 1, "link.broken", "source:" + resource.source()));
    }
  }

  /** Each part of a day begins when the one before it ends. */
  private void checkDay(Programme programme) {
    Body body = programme.wording().fr().body();
    List<Programme.Slot> day = programme.day();
    for (int i = 1; i < day.size(); i++) {
      LocalTime end = day.get(i - 1).start().plusMinutes(day.get(i - 1).minutes());
      if (!day.get(i).start().equals(end)) {
        fault(body, "day.gap", day.get(i).start().toString(), end.toString());
      }
    }
    if (day.isEmpty() || !day.getLast().kind().equals("end")) {
      fault(body, "day.end");
    }
  }

  private void checkOrder(String folder, List<Integer> numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i) != i + 1) {
        faults.add(Fault.of(folder, 1, "number.gap", Integer.toString(i + 1)));
        return;
      }
    }
  }

  private void checkFigures(Collection<Pair<List<Body>>> texts) {
    Set<String> drawn = new HashSet<>();
    for (Pair<List<Body>> text : texts) {
      for (Body body : text.fr()) {
        for (Live live : survey(body).live()) {
          switch (live) {
            case Live.Value value -> drawn.add(value.name());
            case Live.Table table -> drawn.add(table.name());
            case Live.Asked asked -> drawn.add(asked.name());
            case Live.Claimed claimed -> drawn.add("");
          }
        }
      }
    }
    guide.figures().stream()
        .map(Figure::name)
        .filter(name -> !drawn.contains(name))
        .forEach(name -> faults.add(Fault.of("guide/figures/" + name + ".rq", 1, "figure.unused")));
  }

  private void fault(Body body, String key, String... arguments) {
    faults.add(Fault.of(body.file(), body.line(), key, arguments));
  }
}
