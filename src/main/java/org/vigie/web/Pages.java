package org.vigie.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.vigie.cite.Format;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Mention;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Statement;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.web.cite.Citing;
import org.vigie.web.contract.ContractView;
import org.vigie.web.overview.Desk;
import org.vigie.web.overview.Finder;
import org.vigie.web.overview.Listing;
import org.vigie.web.overview.Lists;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.page.Paging;
import org.vigie.web.speech.Speech;
import org.vigie.web.thing.ClaimOutline;
import org.vigie.web.thing.ContractOutline;
import org.vigie.web.thing.RecordOutline;
import org.vigie.web.thing.SourceOutline;
import org.vigie.web.thing.SourceReader;
import org.vigie.web.thing.Titles;
import org.vigie.words.Lang;

/**
 * Makes each page of a revision as text. A page depends on its address, its language and the
 * revision, and on nothing else.
 */
final class Pages {
  /** The kinds of things that have a place in the menu. */
  static final List<String> MENU = List.of("contract", "actor", "source");

  private final TemplateEngine templates;

  private final Map<Lang, Speech> speeches = new HashMap<>();
  private final Map<Lang, Speech> narrowed = new HashMap<>();

  Pages(TemplateEngine templates) {
    this.templates = templates;
    for (Lang lang : Lang.values()) {
      speeches.put(lang, new Speech(lang));
      narrowed.put(lang, new Speech(lang, true));
    }
  }

  /**
   * What a page is made from.
   *
   * @param snapshot the revision
   * @param reader of the revision
   * @param lang of the page
   * @param frame what is the same on all pages
   * @param path of the request
   * @param parameters of the query, each with one value
   */
  record Request(
      Snapshot snapshot,
      DossierReader reader,
      Lang lang,
      Page.Frame frame,
      String path,
      Map<String, String> parameters) {
    String parameter(String name) {
      return parameters.getOrDefault(name, "");
    }
  }

  Speech speech(Lang lang) {
    return of(speeches, lang);
  }

  /** The words of a page: what it lacks at its level of certainty may be known all the same. */
  Speech speech(Request request) {
    return of(request.frame().outlook().isPlain() ? speeches : narrowed, request.lang());
  }

  private static Speech of(Map<Lang, Speech> speeches, Lang lang) {
    Speech speech = speeches.get(lang);
    if (speech == null) {
      throw new IllegalStateException("No words for " + lang);
    }
    return speech;
  }

  String actors(Request request) {
    Page page = section(request, "actor");
    Listing listing =
        lists(request, page)
            .actors(
                new Desk(request.reader()).actors(), request.parameter(page.say().t("param.role")));
    return render("list", page, Map.of("listing", listing));
  }

  String sources(Request request) {
    Page page = section(request, "source");
    Listing listing = lists(request, page).sources(request.parameter(page.say().t("param.kind")));
    return render("list", page, Map.of("listing", listing));
  }

  private static Lists lists(Request request, Page page) {
    int asked = Paging.asked(request.parameter(page.say().t("param.page")));
    return new Lists(request.reader(), page.say(), page.path(), asked);
  }

  String disagreements(Request request) {
    Page page = section(request, "disagreements");
    List<Fact> disputes = request.reader().listDisputes();
    return render("disagreements", page, Map.of("disputes", disputes));
  }

  String contract(Request request, Node node) {
    Page page = thing(request, node, "contract");
    var dossier = request.reader().read(node);
    List<Mention> mentions = request.reader().listMentions(node);
    return render(
        "contract",
        page,
        Map.of(
            "dossier",
            dossier,
            "outline",
            new ContractOutline(dossier, mentions),
            "letter",
            new Desk(request.reader()).isFrench(request.reader().ref(node)),
            "view",
            ContractView.of(dossier, mentions, request.reader(), page.say())));
  }

  String source(Request request, Node node) {
    Page page = thing(request, node, "source");
    SourceOutline outline =
        SourceReader.read(
            request.snapshot().union(),
            request.reader(),
            node,
            Paging.asked(request.parameters().getOrDefault(speech(request).t("param.page"), "1")));
    return render("source", page, Map.of("outline", outline));
  }

  String claim(Request request, Node node) {
    Statement statement = request.reader().readClaim(node);
    Fact fact = request.reader().findFact(node).orElseThrow(Problem::notFound);
    ClaimOutline outline = new ClaimOutline(statement, fact);
    Page page =
        new Page(
            speech(request),
            outline.title(speech(request)),
            "",
            Links.inEach(lang -> Links.findPage(node, lang).orElseThrow()),
            outline.ref(),
            request.frame());
    return render("claim", page, Map.of("outline", outline));
  }

  String record(Request request, Node node) {
    DossierReader reader = request.reader();
    Titles titles = new Titles(reader, speech(request));
    Page page = thing(request, node, "").titled(Speech.capital(titles.of(reader.ref(node))));
    RecordOutline outline =
        new RecordOutline(
            reader.ref(node),
            reader.read(node),
            reader.listDeclared(node),
            reader.listMentions(node),
            titles);
    return render("record", page, Map.of("outline", outline));
  }

  /**
   * The page of a thing of which nothing is left where it is seen from.
   *
   * @param newest knows its name
   */
  String nothing(Request request, Node node, DossierReader newest) {
    Speech say = speech(request);
    String name =
        newest
            .findFact(node)
            .map(fact -> new ClaimOutline(newest.readClaim(node), fact).title(say))
            .orElseGet(() -> new Titles(newest, say).of(newest.ref(node)));
    Page page =
        new Page(
            say,
            Speech.capital(name),
            menu(node),
            Links.inEach(lang -> Links.findPage(node, lang).orElseThrow()),
            newest.ref(node),
            request.frame());
    return render("nothing", page, Map.of());
  }

  /** The entry of the menu under which a thing has its place; empty when it has none. */
  static String menu(Node node) {
    return Iris.findThing(node).map(Iris.Thing::type).filter(MENU::contains).orElse("");
  }

  /** The page that says what went wrong, with a search and the nearest things. */
  String problem(Request request, Problem problem) {
    Speech say = speech(request);
    boolean missing = problem.status() == 404;
    Page page = page(request, say.t(problem.key()), "", lang -> Links.home(lang));
    return render(
        "problem",
        page,
        Map.of(
            "status",
            problem.status(),
            "detail",
            say.t(problem.key() + ".detail", problem.arguments()),
            "query",
            missing ? Finder.query(request.path()) : "",
            "near",
            missing
                ? Finder.near(new Desk(request.reader()).things(), Finder.query(request.path()))
                : List.of()));
  }

  Page section(Request request, String name) {
    Speech say = speech(request);
    return page(request, say.t("menu." + name), name, lang -> Links.section(name, lang));
  }

  /** The frame of a thing's page; 404 when the revision says nothing of it. */
  Page thing(Request request, Node node, String section) {
    if (!new Description(request.snapshot(), node).exists()) {
      throw Problem.notFound();
    }
    Speech say = speech(request);
    Ref ref = request.reader().ref(node);
    return new Page(
        say,
        say.title(ref),
        section,
        Links.inEach(lang -> Links.findPage(node, lang).orElseThrow()),
        ref,
        request.frame());
  }

  Page page(Request request, String title, String section, Function<Lang, String> path) {
    return new Page(speech(request), title, section, Links.inEach(path), null, request.frame());
  }

  /** A page, or the file of its reference when that is what its address asks for. */
  String render(String template, Page page, Map<String, Object> model) {
    Optional<Format> cited =
        Optional.ofNullable(page.site().outlook().others().get(Citing.FORMAT))
            .flatMap(Format::findByName);
    if (cited.isPresent()) {
      return cited.get().write(Citing.of(page).reference());
    }
    Map<String, Object> all = new HashMap<>(model);
    all.put("page", page);
    return render(template, all);
  }

  /** A part of a page. */
  String render(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    templates.render(template + ".jte", parameters, output);
    return output.toString();
  }
}
