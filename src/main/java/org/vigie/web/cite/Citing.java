package org.vigie.web.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.cite.Code;
import org.vigie.cite.Format;
import org.vigie.cite.Reference;
import org.vigie.cite.Style;
import org.vigie.dossier.Ref;
import org.vigie.ontology.Edition;
import org.vigie.ontology.Editions;
import org.vigie.ontology.Publication;
import org.vigie.state.Moment;
import org.vigie.state.Standpoint;
import org.vigie.store.RevisionNumber;
import org.vigie.vocab.Iris;
import org.vigie.web.page.Links;
import org.vigie.web.page.Outlook;
import org.vigie.web.page.Page;
import org.vigie.words.Lang;

/**
 * How a page is cited, in the state of knowledge in which it is seen. What is cited is named by its
 * identifier, which does not depend on who hosts it, and found at the same with the number of its
 * revision, where it will say for ever what it says now.
 *
 * @param reference what is cited
 * @param files the address of the files of the reference: this page, to which a format is added
 */
public record Citing(Reference reference, String files) {
  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  /** The name of the format in the address of a page. */
  public static final String FORMAT = "format";

  /**
   * A reference as a reader copies it.
   *
   * @param style the name of the style
   * @param text the reference
   */
  public record Text(String style, String text) {}

  /**
   * A tag in the head of a page.
   *
   * @param name its name
   * @param content what it says
   */
  public record Meta(String name, String content) {}

  /** How a page is cited. */
  public static Citing of(Page page) {
    Outlook outlook = page.site().outlook();
    Map<String, String> others = new LinkedHashMap<>(outlook.others());
    others.remove(FORMAT);
    String path = outlook.path().isEmpty() ? page.path() : outlook.path();
    String here = path + Links.query(others);
    return new Citing(reference(page, path, others), here + (others.isEmpty() ? "?" : "&"));
  }

  /**
   * How a release is cited: a dataset under a name of its own, which never changes. A page about a
   * thing of the type {@code release} is cited so.
   *
   * @param name of the release, such as {@code 2026.1}
   */
  public static Reference release(
      String title, String identifier, String name, String date, Lang lang) {
    return new Reference(Reference.Kind.DATA, title, "", identifier, identifier, name, date, lang);
  }

  /** How a thing is cited on a page that is about something else. */
  public static Reference thing(Page page, String title, Node thing) {
    return reference(page, kind(false), title, "", thing.getURI(), Lang.EN);
  }

  private static Reference reference(Page page, String path, Map<String, String> others) {
    Ref thing = page.thing();
    String kept = page.section().equals("query") ? others.getOrDefault("q", "") : "";
    Optional<Edition> edition = thing == null ? Optional.empty() : cited(thing.node());
    if (edition.isPresent()) {
      return edition(page, edition.get());
    }
    if (thing != null && Iris.isThing(thing.node(), "release")) {
      String date = page.site().revisedOn();
      return release(
          page.title(), thing.node().getURI(), thing.slug(), date == null ? "" : date, page.lang());
    }
    if (thing != null) {
      boolean data = thing.node().getURI().startsWith(Iris.GRAPH);
      return reference(page, kind(data), page.title(), page.kind(), thing.node().getURI(), Lang.EN);
    }
    if (!kept.isEmpty()) {
      String title = page.say().t("cite.answer", kept);
      return reference(
          page,
          kind(true),
          title,
          page.say().t("cite.answer.kind"),
          Iris.BASE + "q/" + kept,
          Lang.EN);
    }
    if (page.section().equals("home") && others.isEmpty()) {
      String title =
          page.say().t("site.name") + page.say().t("colon") + page.say().t("site.tagline");
      return reference(page, kind(true), title, "", Iris.BASE, Lang.EN);
    }
    String identifier = Iris.BASE + path.substring(1) + Links.query(others);
    return reference(page, kind(false), page.title(), "", identifier, page.lang());
  }

  /** By the name of the document: its version has a place of its own in every style. */
  private static Reference edition(Page page, Edition edition) {
    String title = page.say().t("ontology.title." + edition.publication().path());
    return release(
        title, edition.node().getURI(), edition.version(), edition.issued(), page.lang());
  }

  /** The vocabulary is cited in a version: the newest one, unless the page is about another. */
  private static Optional<Edition> cited(Node thing) {
    return Publication.find(thing)
        .map(publication -> Editions.of(publication).newest())
        .or(() -> Editions.find(thing));
  }

  private static Reference.Kind kind(boolean data) {
    return data ? Reference.Kind.DATA : Reference.Kind.PAGE;
  }

  /**
   * A reference to what an identifier denotes.
   *
   * @param words the language of the parameters of its address
   */
  private static Reference reference(
      Page page, Reference.Kind kind, String title, String genre, String identifier, Lang words) {
    String date = page.site().revisedOn();
    String state = Links.query(state(page, words));
    String address =
        identifier.contains("?") && !state.isEmpty()
            ? identifier + "&" + state.substring(1)
            : identifier + state;
    return new Reference(
        kind,
        title,
        genre,
        identifier,
        address,
        version(page),
        date == null ? "" : date,
        page.lang());
  }

  /** The state of knowledge that is seen, named so that the name means it for ever. */
  private static Map<String, String> state(Page page, Lang words) {
    Standpoint seen = page.site().outlook().standpoint();
    Moment moment =
        seen.moment() instanceof Moment.AtRelease
            ? seen.moment()
            : new Moment.AtRevision(new RevisionNumber(page.site().revision()));
    return page.site().revision() == 0
        ? Map.of()
        : new Standpoint(seen.level(), moment).parameters(words);
  }

  private static String version(Page page) {
    return page.site().outlook().standpoint().moment() instanceof Moment.AtRelease release
        ? release.name()
        : Long.toString(page.site().revision());
  }

  /** The reference in each style, in the language of the page. */
  public List<Text> texts(Page page) {
    List<Text> texts = new ArrayList<>();
    for (Style style : Style.values()) {
      texts.add(new Text(page.say().t("cite.style." + style.name()), style.write(reference)));
    }
    return texts;
  }

  /** Where a file of the reference is. */
  public String file(Format format) {
    return files + FORMAT + "=" + format.suffix();
  }

  /** How that file is called. */
  public String fileName(Format format) {
    return reference.key() + "." + format.suffix();
  }

  /** The code to print; empty when the address is too long for one. */
  public Optional<Code> code() {
    return Code.of(reference.address());
  }

  /**
   * What programs that keep references read in the head of a page: the tags of Highwire Press,
   * those of Dublin Core, and the type that Zotero would otherwise have to guess.
   *
   * @param description the page in a sentence; may be empty
   */
  public List<Meta> meta(String description) {
    List<Meta> tags = new ArrayList<>();
    String lang = reference.lang().tag();
    boolean data = reference.kind() == Reference.Kind.DATA;
    add(tags, "citation_title", reference.title());
    add(tags, "citation_author", Reference.AUTHOR);
    add(tags, "citation_publisher", Reference.AUTHOR);
    add(tags, "citation_date", reference.date().replace('-', '/'));
    add(tags, "citation_public_url", reference.address());
    add(tags, "citation_language", lang);
    add(tags, "z:itemType", reference.kind().zotero());
    add(tags, "DC.title", reference.title());
    add(tags, "DC.creator", Reference.AUTHOR);
    add(tags, "DC.publisher", Reference.AUTHOR);
    add(tags, "DC.source", Reference.AUTHOR);
    add(tags, "DC.date", reference.date());
    add(tags, "DC.type", data ? "Dataset" : "Text");
    add(tags, "DC.identifier", reference.identifier());
    add(tags, "DC.description", description);
    add(tags, "DC.language", lang);
    add(tags, "DC.rights", LICENCE);
    return tags;
  }

  private static void add(List<Meta> tags, String name, String content) {
    if (!content.isEmpty()) {
      tags.add(new Meta(name, content));
    }
  }
}
