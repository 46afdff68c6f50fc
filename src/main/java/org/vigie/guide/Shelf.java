package org.vigie.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vigie.source.tidy.DataFolder;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** Reads the text files, folder by folder: each has the same name in both languages. */
final class Shelf {
  private static final String ENDING = ".md";
  private static final Set<String> MOMENTS =
      Set.of("before", "negotiating", "signing", "during", "after");
  private static final Set<String> AUDIENCES = Set.of("common", "public", "activists");
  private static final Set<String> SLOTS = Set.of("break", "lunch");
  private static final String PROGRAMME = "programme-";

  private final DataFolder data;
  private final List<Fault> faults;

  Shelf(DataFolder data, List<Fault> faults) {
    this.data = data;
    this.faults = faults;
  }

  List<Question> questions() {
    return read("guide/questions", key -> true, this::question);
  }

  List<TrainingModule> modules() {
    return read("guide/training", key -> !key.startsWith(PROGRAMME), this::module);
  }

  List<Programme> programmes(List<TrainingModule> modules) {
    Map<String, Integer> minutes =
        modules.stream()
            .collect(
                Collectors.toMap(
                    TrainingModule::key, m -> Math.toIntExact(m.duration().toMinutes())));
    return read(
        "guide/training",
        key -> key.startsWith(PROGRAMME),
        (key, both) -> programme(key, both, minutes));
  }

  List<Leaflet> sheets() {
    return read(
        "guide/kit",
        key -> true,
        (key, both) ->
            leaflet(
                key,
                both,
                both.fr().number("number"),
                Set.of("number", "title", "slug", "purpose", "written", "pages")));
  }

  List<Leaflet> pages() {
    return read(
        "guide/pages",
        key -> true,
        (key, both) -> leaflet(key, both, 0, Set.of("title", "slug", "written")));
  }

  List<Figure> figures() {
    return data.list("guide/figures", ".rq").stream()
        .map(file -> FigureFile.read(file, name(file, ".rq"), text(file), faults))
        .toList();
  }

  private interface Maker<T> {
    T make(String key, Pair<Document> both);
  }

  private <T> List<T> read(String folder, Predicate<String> isMine, Maker<T> maker) {
    Map<String, Map<Lang, Document>> found = new TreeMap<>();
    for (String file : data.list(folder, ENDING)) {
      String name = name(file, ENDING);
      int dot = name.lastIndexOf('.');
      Optional<Lang> lang = dot < 0 ? Optional.empty() : Lang.find(name.substring(dot + 1));
      if (lang.isEmpty()) {
        faults.add(Fault.of(file, 1, "file.language"));
      } else if (isMine.test(name)) {
        found
            .computeIfAbsent(name.substring(0, dot), unseen -> new TreeMap<>())
            .put(lang.get(), new Document(file, lang.get(), text(file), faults));
      }
    }
    List<T> made = new ArrayList<>();
    found.forEach(
        (key, documents) -> {
          Document fr = documents.get(Lang.FR);
          Document en = documents.get(Lang.EN);
          if (fr == null || en == null) {
            faults.add(Fault.of(folder + "/" + key, 1, "file.alone"));
          } else {
            made.add(maker.make(key, new Pair<>(fr, en)));
          }
        });
    return made;
  }

  private Question question(String key, Pair<Document> both) {
    Document fr = both.fr();
    fixed(both, List.of("number", "moment", "written", "status", "sources", "words"), "cites");
    among(fr, "moment", MOMENTS);
    List<Cite> cites = new ArrayList<>();
    for (String words : fr.items("cites")) {
      Cite.find(words)
          .ifPresentOrElse(cites::add, () -> fr.fault(fr.line("cites"), "cite.malformed", words));
    }
    Set<String> known =
        Set.of(
            "number", "moment", "slug", "title", "written", "status", "sources", "words", "cites");
    return new Question(
        key,
        fr.number("number"),
        fr.text("moment"),
        fr.date("written"),
        fr.text("status"),
        fr.words("sources"),
        cites,
        fr.words("words"),
        wording(
            both,
            known,
            (document, say) ->
                new Question.Wording(
                    document.text("slug"),
                    document.text("title"),
                    document.section(say.say("section.brief")),
                    document.section(say.say("section.answer")),
                    document.section(say.say("section.ask")),
                    document.section(say.say("section.clause")))));
  }

  private TrainingModule module(String key, Pair<Document> both) {
    Document fr = both.fr();
    fixed(both, List.of("number", "audience", "minutes", "written"), "");
    among(fr, "audience", AUDIENCES);
    return new TrainingModule(
        key,
        fr.number("number"),
        fr.text("audience"),
        Duration.ofMinutes(fr.number("minutes")),
        fr.date("written"),
        wording(
            both,
            Set.of("number", "title", "slug", "audience", "minutes", "material", "written"),
            (document, say) ->
                new TrainingModule.Wording(
                    document.text("slug"),
                    document.text("title"),
                    document.text("material"),
                    document.section(say.say("section.aim")),
                    document.section(say.say("section.course")),
                    document.section(say.say("section.exercise")),
                    document.section(say.say("section.notes")),
                    document.pieces(say.say("section.slides")))));
  }

  private Programme programme(String key, Pair<Document> both, Map<String, Integer> minutes) {
    Document fr = both.fr();
    fixed(both, List.of("number", "audience", "written"), "day");
    among(fr, "audience", AUDIENCES);
    return new Programme(
        key,
        fr.number("number"),
        fr.text("audience"),
        fr.date("written"),
        fr.items("day").stream().flatMap(words -> slot(fr, words, minutes).stream()).toList(),
        wording(
            both,
            Set.of("number", "title", "slug", "audience", "written", "group", "day"),
            (document, say) ->
                new Programme.Wording(
                    document.text("slug"),
                    document.text("title"),
                    document.text("group"),
                    document.body())));
  }

  /**
   * {@code 09:20 module KEY}, {@code 10:30 break 15}, {@code 12:30 lunch 75} or {@code 16:45 end}.
   */
  private static Optional<Programme.Slot> slot(
      Document document, String words, Map<String, Integer> minutes) {
    String[] parts = words.split(" ", -1);
    try {
      LocalTime start = LocalTime.parse(parts[0]);
      if (parts.length == 2 && parts[1].equals("end")) {
        return Optional.of(new Programme.Slot(start, "end", "", 0));
      }
      if (parts.length == 3 && parts[1].equals("module") && minutes.containsKey(parts[2])) {
        return Optional.of(
            new Programme.Slot(start, "module", parts[2], minutes.getOrDefault(parts[2], 0)));
      }
      if (parts.length == 3 && SLOTS.contains(parts[1]) && parts[2].matches("\\d{1,3}")) {
        return Optional.of(new Programme.Slot(start, parts[1], "", Integer.parseInt(parts[2])));
      }
    } catch (DateTimeParseException wrong) {
      // told below, with every other malformed line
    }
    document.fault(document.line("day"), "day.line", words);
    return Optional.empty();
  }

  private Leaflet leaflet(String key, Pair<Document> both, int number, Set<String> known) {
    fixed(both, List.of("number", "written"), "");
    return new Leaflet(
        key,
        number,
        both.fr().date("written"),
        wording(
            both,
            known,
            (document, say) ->
                new Leaflet.Wording(
                    document.text("slug"),
                    document.text("title"),
                    known.contains("purpose") ? document.text("purpose") : "",
                    document.body())));
  }

  private interface Phrasing<T> {
    T phrase(Document document, Words say);
  }

  private <T> Pair<T> wording(Pair<Document> both, Set<String> known, Phrasing<T> phrasing) {
    both.fr().only(known);
    both.en().only(known);
    return new Pair<>(
        phrasing.phrase(both.fr(), Words.of(Shelf.class, Lang.FR)),
        phrasing.phrase(both.en(), Words.of(Shelf.class, Lang.EN)));
  }

  /** Notes the fields that ought to be the same in both languages and are not. */
  private static void fixed(Pair<Document> both, List<String> fields, String list) {
    for (String field : fields) {
      if (!both.fr().find(field).equals(both.en().find(field))) {
        both.en().fault(both.en().line(field), "head.differs", field, both.fr().file());
      }
    }
    if (!both.fr().items(list).equals(both.en().items(list))) {
      both.en().fault(both.en().line(list), "head.differs", list, both.fr().file());
    }
  }

  private static void among(Document document, String field, Set<String> accepted) {
    String value = document.text(field);
    if (!accepted.contains(value)) {
      String list = String.join(", ", accepted.stream().sorted().toList());
      document.fault(document.line(field), "head.value", field, value, list);
    }
  }

  private static String name(String file, String ending) {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ending.length());
  }

  private String text(String file) {
    try {
      return Files.readString(data.path(file), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }
}
