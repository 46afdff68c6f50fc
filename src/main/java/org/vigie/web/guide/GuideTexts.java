package org.vigie.web.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.guide.Body;
import org.vigie.guide.Guide;
import org.vigie.guide.Leaflet;
import org.vigie.guide.Link;
import org.vigie.guide.Question;
import org.vigie.guide.Resource;
import org.vigie.guide.Term;
import org.vigie.guide.TrainingModule;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.search.Entry;
import org.vigie.words.Lang;
import org.vigie.words.Typography;

/** The texts of the guide as a search finds them, in one language. */
public final class GuideTexts {
  private final SitePlaces places;
  private final Lang lang;

  private GuideTexts(SitePlaces places) {
    this.places = places;
    this.lang = places.lang();
  }

  /** All texts, each with its page. */
  public static List<Entry> list(Guide guide, SitePlaces places) {
    GuideTexts texts = new GuideTexts(places);
    List<Entry> all = new ArrayList<>();
    guide.questions().forEach(each -> all.add(texts.of(each)));
    guide.terms().forEach(each -> all.add(texts.of(each)));
    guide.sheets().forEach(each -> all.add(texts.sheet(each)));
    guide.modules().forEach(each -> all.add(texts.of(each)));
    guide
        .programmes()
        .forEach(
            each -> {
              var wording = each.wording().in(texts.lang);
              all.add(
                  texts.entry(
                      "training",
                      places.of(each),
                      wording.title(),
                      wording.group(),
                      wording.body()));
            });
    guide.pages().forEach(each -> all.add(texts.page(each)));
    guide.resources().forEach(each -> all.add(texts.of(each)));
    return all;
  }

  private Entry of(Question question) {
    Question.Wording wording = question.wording().in(lang);
    return entry(
        "answer",
        places.of(question),
        wording.title(),
        wording.brief().plain(),
        wording.answer(),
        wording.ask(),
        wording.clause());
  }

  private Entry of(Term term) {
    List<String> names =
        Stream.of(
                Stream.of(term.label().in(lang.other())),
                term.others().in(lang).stream(),
                term.others().in(lang.other()).stream())
            .flatMap(each -> each)
            .toList();
    String text =
        Stream.concat(
                Stream.of(term.distinction()),
                Stream.concat(
                    term.names().stream(), term.official().map(Term.Official::text).stream()))
            .map(pair -> set(pair.in(lang)))
            .collect(Collectors.joining("\n"));
    return new Entry(
        "word",
        places.address(new Link(Link.Kind.TERM, term.key())),
        set(term.label().in(lang)),
        names,
        set(Page.sentence(term.definition().in(lang))),
        text);
  }

  private Entry sheet(Leaflet sheet) {
    Leaflet.Wording wording = sheet.wording().in(lang);
    return entry(
        "sheet", places.sheet(sheet), wording.title(), set(wording.purpose()), wording.body());
  }

  private Entry of(TrainingModule module) {
    TrainingModule.Wording wording = module.wording().in(lang);
    return entry(
        "training",
        places.of(module),
        wording.title(),
        wording.aim().plain(),
        wording.course(),
        wording.exercise());
  }

  /** A text that opens a page with data is found as that page. */
  private Entry page(Leaflet leaflet) {
    Leaflet.Wording wording = leaflet.wording().in(lang);
    String href = Links.findSection(leaflet.key(), lang).orElseGet(() -> places.leaflet(leaflet));
    return entry("page", href, wording.title(), "", wording.body());
  }

  private Entry of(Resource resource) {
    String title =
        resource.language().equals(lang.tag()) ? set(resource.title()) : resource.title();
    return new Entry(
        "resource",
        Links.section("resources", lang) + "#" + resource.key(),
        title,
        List.of(),
        set(resource.why().in(lang)),
        resource.author() + " " + resource.year());
  }

  private Entry entry(String kind, String href, String title, String about, Body... bodies) {
    return new Entry(
        kind,
        href,
        set(title),
        List.of(),
        about,
        Stream.of(bodies).map(Body::plain).collect(Collectors.joining("\n")));
  }

  private String set(String text) {
    return Typography.set(text, lang);
  }
}
