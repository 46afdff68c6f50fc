package org.vigie.web.guide;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.cite.Code;
import org.vigie.dossier.Dossier;
import org.vigie.guide.Guide;
import org.vigie.guide.Leaflet;
import org.vigie.guide.Link;
import org.vigie.guide.Programme;
import org.vigie.guide.Question;
import org.vigie.guide.Term;
import org.vigie.guide.TrainingModule;
import org.vigie.paper.Pdf;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;
import org.vigie.words.Typography;
import org.vigie.words.Words;

/** Writes the pages of the kit: HTML that reads without a connection, with its style within. */
public final class KitBuilder {
  private final Guide guide;
  private final LiveData data;
  private final KitPlaces places;
  private final Drawing.Template template;
  private final Frame frame;
  private final Lang lang;
  private final Words words;
  private final Drawing drawing;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final KitBook book;

  /**
   * What is the same on all pages of the kit.
   *
   * @param css the style sheets of its pages
   * @param bookCss the style sheet of the whole as one document
   * @param publicUrl of the site
   * @param revision of the data
   * @param at when the revision was written
   * @param level how sure a claim must be to be in it, in words; empty when everything is
   */
  public record Frame(
      String css, String bookCss, String publicUrl, long revision, Instant at, String level) {}

  /**
   * A piece of a page.
   *
   * @param heading above it; empty for none
   * @param html what it holds
   */
  public record Part(String heading, String html) {}

  /**
   * A link of the front page.
   *
   * @param href relative
   * @param text in words
   */
  public record Entry(String href, String text) {}

  /** A builder for the language of the data. */
  public KitBuilder(
      Guide guide, LiveData data, SitePlaces site, Drawing.Template template, Frame frame) {
    this.guide = guide;
    this.data = data;
    this.places = new KitPlaces(site, frame.publicUrl());
    this.template = template;
    this.frame = frame;
    this.lang = site.lang();
    this.words = Words.of(KitBuilder.class, lang);
    this.drawing = new Drawing(data, places, template);
    this.book = new KitBook(lang);
  }

  /** Builds it, with the panorama of these contracts. */
  public Kit build(List<Dossier> contracts) {
    List<List<Entry>> entries =
        List.of(
            guide.questions().stream().map(this::question).toList(),
            guide.sheets().stream().map(this::sheet).toList(),
            guide.programmes().stream().map(this::day).toList(),
            guide.modules().stream().map(this::module).toList());
    glossary();
    int sources = sources();
    panorama(new KitTable(contracts, data.say()));
    index(entries, sources, contracts.size());
    String folder = "vigie-kit-" + lang.tag();
    byte[] bytes = Kit.pack(folder, files, LocalDateTime.ofInstant(frame.at(), ZoneOffset.UTC));
    byte[] pdf = Pdf.of(book.html(template, frame.bookCss(), foot()), frame.at());
    return new Kit(frame.revision(), bytes, pdf, contracts.size(), sources);
  }

  /** All columns as a file, a few of them in the document. */
  private void panorama(KitTable table) {
    files.put(places.file("panorama"), table.bytes());
    String html = template.render("kittable", Map.of("rows", table.brief()));
    book.add(
        places.file("panorama"),
        "",
        words.say("kit.panorama.title"),
        List.of(new Part("", plain(words.say("kit.panorama.lead")) + html)));
  }

  private Entry question(Question question) {
    Question.Wording wording = question.wording().in(lang);
    String kick = words.say("question.kick", question.number());
    return page(
        places.file("question", question.number()),
        kick,
        wording.title(),
        List.of(
            new Part("", "<div class=\"lead brief\">" + wording.brief().html(drawing) + "</div>"),
            new Part(words.say("question.answer"), wording.answer().html(drawing)),
            new Part(words.say("question.ask"), wording.ask().html(drawing)),
            new Part(words.say("question.clause"), wording.clause().html(drawing))));
  }

  private Entry sheet(Leaflet sheet) {
    Leaflet.Wording wording = sheet.wording().in(lang);
    return page(
        places.file("sheet", sheet.number()),
        words.say("sheet.kick", sheet.number()),
        wording.title(),
        List.of(new Part("", wording.body().html(drawing))));
  }

  private Entry day(Programme programme) {
    Training.Day day = Training.day(programme, guide, lang, drawing);
    String hours =
        template.render(
            "day", Map.of("day", day, "places", places, "say", data.say(), "words", words));
    return page(
        places.file("day", programme.number()),
        words.say("programme.kick"),
        day.wording().title(),
        List.of(new Part(words.say("programme.hours"), hours), new Part("", day.body())));
  }

  private Entry module(TrainingModule module) {
    Training.ModuleView view = Training.view(module, lang, drawing);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(words.say("module.aim"), view.aim()));
    parts.add(
        new Part(
            words.say("module.need"),
            template.render(
                "plain", Map.of("text", Typography.set(view.wording().material(), lang)))));
    parts.add(new Part(words.say("module.course"), view.course()));
    parts.add(new Part(words.say("module.exercise"), view.exercise()));
    parts.add(new Part(words.say("module.notes"), view.notes()));
    parts.add(
        new Part(words.say("module.slides", view.slides().size()), String.join("", view.slides())));
    return page(
        places.file("module", module.number()),
        words.say("module.kick", module.number()),
        view.wording().title(),
        parts);
  }

  private void glossary() {
    List<Part> parts = new ArrayList<>();
    Glossary.of(guide.terms(), "", lang)
        .letters()
        .forEach(
            (letter, terms) -> {
              StringBuilder html = new StringBuilder();
              for (Term term : terms) {
                html.append(
                    template.render(
                        "term",
                        Map.of(
                            "term",
                            term,
                            "guide",
                            guide,
                            "places",
                            places,
                            "say",
                            data.say(),
                            "words",
                            words)));
              }
              parts.add(new Part(letter, html.toString()));
            });
    page(places.file("glossary"), "", words.say("glossary.title"), parts);
  }

  /** The sources that the other pages cite; they must be written before. */
  private int sources() {
    guide
        .terms()
        .forEach(
            term -> term.sources().forEach(s -> places.address(new Link(Link.Kind.SOURCE, s))));
    StringBuilder html = new StringBuilder();
    var cited = places.sources();
    for (String slug : cited) {
      html.append(
          template.render(
              "kitsource",
              Map.of(
                  "source",
                  data.reader().readSource(Iris.thing("source", slug)),
                  "say",
                  data.say(),
                  "words",
                  words)));
    }
    page(
        places.file("sources"),
        "",
        words.say("kit.cited"),
        List.of(new Part("", "<ul class=\"rows\">" + html + "</ul>")));
    return cited.size();
  }

  private void index(List<List<Entry>> entries, int sources, int contracts) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("", plain(words.say("kit.lead"))));
    parts.add(new Part(words.say("kit.questions", guide.questions().size()), list(entries.get(0))));
    parts.add(new Part(words.say("kit.leaflets", guide.sheets().size()), list(entries.get(1))));
    List<Entry> training = new ArrayList<>(entries.get(2));
    training.addAll(entries.get(3));
    parts.add(
        new Part(
            words.say("kit.training", guide.programmes().size(), guide.modules().size()),
            list(training)));
    parts.add(
        new Part(
            words.say("kit.rest"),
            list(
                List.of(
                    new Entry(
                        places.file("glossary"), words.say("kit.glossary", guide.terms().size())),
                    new Entry(places.file("sources"), words.say("kit.sources", sources)),
                    new Entry(places.file("panorama"), words.say("kit.panorama", contracts))))));
    parts.add(new Part(words.say("kit.cite"), cited()));
    page("index.html", "", words.say("kit.title"), parts);
  }

  /** Where the revision is found of which the kit was made, to read and as a code. */
  private String cited() {
    String address = Iris.BASE + lang.tag() + (lang == Lang.FR ? "?a=" : "?at=") + frame.revision();
    return template.render(
        "kitcode",
        Map.of("address", address, "code", Code.of(address).orElseThrow(), "words", words));
  }

  private String plain(String text) {
    return template.render("plain", Map.of("text", text));
  }

  private String list(List<Entry> entries) {
    return template.render("kitlist", Map.of("entries", entries));
  }

  private String foot() {
    String foot =
        words.say(
            "kit.foot",
            Long.toString(frame.revision()),
            data.say().date(frame.at().toString().substring(0, 10)),
            frame.publicUrl());
    return frame.level().isEmpty() ? foot : foot + " " + words.say("kit.level", frame.level());
  }

  private Entry page(String file, String kick, String title, List<Part> parts) {
    String said = Typography.set(title, lang);
    String html =
        template.render(
            "kitpage",
            Map.of(
                "title",
                said,
                "kick",
                kick,
                "parts",
                parts,
                "front",
                file.equals("index.html"),
                "lang",
                lang,
                "foot",
                foot()));
    String whole = html.replace("</head>", "<style>\n" + frame.css() + "</style></head>");
    files.put(file, whole.getBytes(StandardCharsets.UTF_8));
    book.add(file, kick, said, parts);
    return new Entry(file, kick.isEmpty() ? said : kick + data.say().t("colon") + said);
  }
}
