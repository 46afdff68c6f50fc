package org.vigie.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.dossier.DossierReader;
import org.vigie.guide.Guide;
import org.vigie.guide.Leaflet;
import org.vigie.guide.Programme;
import org.vigie.guide.Question;
import org.vigie.guide.TrainingModule;
import org.vigie.store.Store;
import org.vigie.web.guide.Drawing;
import org.vigie.web.guide.Glossary;
import org.vigie.web.guide.Introduction;
import org.vigie.web.guide.Kit;
import org.vigie.web.guide.KitBuilder;
import org.vigie.web.guide.LiveData;
import org.vigie.web.guide.QuestionView;
import org.vigie.web.guide.ResourceList;
import org.vigie.web.guide.SitePlaces;
import org.vigie.web.guide.Training;
import org.vigie.web.guide.Walkthrough;
import org.vigie.web.overview.Desk;
import org.vigie.web.page.Links;
import org.vigie.web.page.Outlook;
import org.vigie.web.page.Page;
import org.vigie.words.Lang;
import org.vigie.words.Typography;
import org.vigie.words.Words;

/** Makes the pages of the texts. */
final class GuidePages {
  private static final String LEARN = "training";

  /** How many kits are held: those of the newest revision, and the last asked of other states. */
  private static final int KITS = 6;

  private final Pages pages;
  private final Guide guide;
  private final Store store;
  private final String style;
  private final String css;
  private final String bookCss;
  private final Map<String, Kit> kits =
      new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kit> eldest) {
          return size() > KITS;
        }
      };

  GuidePages(Pages pages, Guide guide, Assets assets, Store store) {
    this.pages = pages;
    this.store = store;
    this.guide = guide;
    this.style = assets.guide();
    this.css = assets.embedded();
    this.bookCss = assets.book();
  }

  String questions(Pages.Request request) {
    Page page = page(request, "questions.title", "questions", at -> Links.section("questions", at));
    return render("questions", request, page, Map.of("questions", guide.questions()));
  }

  String question(Pages.Request request, Question question) {
    Page page =
        page(
            request,
            question.wording().in(request.lang()).title(),
            "questions",
            at -> places(request, at).of(question));
    QuestionView view =
        QuestionView.of(question, guide, data(request), whole(request), drawing(request));
    return render("question", request, page, Map.of("view", view));
  }

  String leaflet(Pages.Request request, Leaflet leaflet) {
    Leaflet.Wording wording = leaflet.wording().in(request.lang());
    Page page = page(request, wording.title(), "", at -> places(request, at).leaflet(leaflet));
    Drawing drawing = drawing(request);
    String body = wording.body().html(drawing);
    return render(
        "leaflet",
        request,
        page,
        Map.of(
            "leaflet",
            leaflet,
            "body",
            body,
            "others",
            leaflets(request.lang()),
            "figures",
            drawing.drawn()));
  }

  /** The text that opens a page with data. */
  Optional<Introduction> introduction(Pages.Request request, String key) {
    return guide
        .findPage(key)
        .map(leaflet -> Introduction.of(leaflet, request.lang(), drawing(request)));
  }

  /** The texts that are pages of their own; the others open a page with data. */
  List<Leaflet> leaflets(Lang lang) {
    return guide.pages().stream()
        .filter(leaflet -> Links.findSection(leaflet.key(), lang).isEmpty())
        .toList();
  }

  String model(Pages.Request request) {
    Leaflet leaflet = guide.findPage("model").orElseThrow(Problem::notFound);
    Walkthrough text = Walkthrough.of(leaflet, request.lang(), drawing(request));
    Page page = pages.page(request, text.title(), "ontology", at -> Links.section("model", at));
    return render("model", request, page, Map.of("text", text));
  }

  String glossary(Pages.Request request) {
    Page page = learn(request, "glossary");
    Glossary glossary = Glossary.of(guide.terms(), request.parameter("q"), request.lang());
    return render("glossary", request, page, Map.of("glossary", glossary, "guide", guide));
  }

  String resources(Pages.Request request) {
    Page page = learn(request, "resources");
    ResourceList list = ResourceList.of(guide.resources(), request.parameters(), request.lang());
    return render("resources", request, page, Map.of("list", list));
  }

  String training(Pages.Request request) {
    Page page = learn(request, LEARN);
    Drawing drawing = drawing(request);
    List<Training.Day> days =
        guide.programmes().stream()
            .map(programme -> Training.day(programme, guide, request.lang(), drawing))
            .toList();
    return render("training", request, page, Map.of("days", days, "modules", guide.modules()));
  }

  String module(Pages.Request request, TrainingModule module) {
    Page page =
        page(
            request,
            module.wording().in(request.lang()).title(),
            LEARN,
            at -> places(request, at).of(module));
    Training.ModuleView view = Training.view(module, request.lang(), drawing(request));
    return render("module", request, page, Map.of("view", view));
  }

  /**
   * A day, the trainer's sheet of a day or its slides.
   *
   * @param template {@code programme}, {@code trainer} or {@code slides}
   */
  String programme(Pages.Request request, Programme programme, String template) {
    Function<Lang, String> path =
        at -> {
          String tail =
              template.equals("programme") ? "" : "/" + say(at, "training.path." + template);
          return places(request, at).of(programme) + tail;
        };
    String name = programme.wording().in(request.lang()).title();
    String title =
        template.equals("programme")
            ? name
            : say(request.lang(), template + ".title", Typography.set(name, request.lang()));
    Page page = page(request, title, LEARN, path);
    Drawing drawing = drawing(request);
    Training.Day day = Training.day(programme, guide, request.lang(), drawing);
    List<Training.ModuleView> modules =
        template.equals("programme")
            ? List.of()
            : day.modules().stream()
                .map(module -> Training.view(module, request.lang(), drawing))
                .toList();
    return render(template, request, page, Map.of("day", day, "modules", modules));
  }

  String kit(Pages.Request request) {
    Page page = learn(request, "kit");
    return render("kit", request, page, Map.of("guide", guide, "kit", packed(request)));
  }

  /** The kit of the language and the state of a request, made once. */
  synchronized Kit packed(Pages.Request request) {
    String key =
        request.lang()
            + " "
            + request.snapshot().revision()
            + " "
            + request.frame().outlook().standpoint().level();
    Kit held = kits.get(key);
    if (held == null) {
      held = pack(request);
      kits.put(key, held);
    }
    return held;
  }

  private Kit pack(Pages.Request request) {
    Outlook outlook = request.frame().outlook();
    KitBuilder.Frame frame =
        new KitBuilder.Frame(
            css,
            bookCss,
            request.frame().publicUrl(),
            request.snapshot().revision().value(),
            request.snapshot().revisedAt().orElse(Instant.EPOCH),
            outlook.isPlain()
                ? ""
                : pages.speech(request).t("seen.level." + outlook.standpoint().level().key()));
    return new KitBuilder(
            guide,
            data(request),
            places(request, request.lang()),
            (name, parameters) -> pages.render("guide/" + name, parameters),
            frame)
        .build(new Desk(request.reader()).contracts());
  }

  String sheet(Pages.Request request, Leaflet sheet) {
    Leaflet.Wording wording = sheet.wording().in(request.lang());
    Page page = page(request, wording.title(), LEARN, at -> places(request, at).sheet(sheet));
    Drawing drawing = drawing(request);
    return render(
        "sheet", request, page, Map.of("sheet", sheet, "body", wording.body().html(drawing)));
  }

  /** A page of the section where one learns, with the four others beside it. */
  Page learn(Pages.Request request, String name) {
    return page(
        request, say(request.lang(), name + ".title"), LEARN, at -> Links.section(name, at));
  }

  /** A page with a title that is a key or words. */
  private Page page(
      Pages.Request request, String title, String section, Function<Lang, String> path) {
    String said =
        Words.of(Drawing.class, request.lang())
            .find(title)
            .orElseGet(() -> Typography.set(title, request.lang()));
    return pages.page(request, said, section, path);
  }

  static String say(Lang lang, String key, Object... arguments) {
    return Words.of(Drawing.class, lang).say(key, arguments);
  }

  SitePlaces places(Pages.Request request, Lang lang) {
    return new SitePlaces(guide, lang, request.frame().query());
  }

  LiveData data(Pages.Request request) {
    return new LiveData(
        guide,
        request.snapshot(),
        request.reader(),
        pages.speech(request),
        !request.frame().outlook().isPlain());
  }

  /** All that is known now: a claim that a level leaves out has not changed since. */
  private LiveData whole(Pages.Request request) {
    return request.frame().outlook().isPlain()
        ? data(request)
        : store.current(
            newest ->
                new LiveData(
                    guide,
                    newest,
                    new DossierReader(newest.union()),
                    pages.speech(request),
                    false));
  }

  private Drawing drawing(Pages.Request request) {
    return new Drawing(
        data(request),
        places(request, request.lang()),
        (name, parameters) -> pages.render("guide/" + name, parameters));
  }

  String render(String template, Pages.Request request, Page page, Map<String, Object> model) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("words", Words.of(Drawing.class, request.lang()));
    all.put("places", places(request, request.lang()));
    all.put("style", style);
    return pages.render("guide/" + template, page, all);
  }
}
