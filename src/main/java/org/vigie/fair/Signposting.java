package org.vigie.fair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * FAIR Signposting, levels 1 and 2 (signposting.org/FAIR): can a machine find its way from a page?
 */
final class Signposting {
  private static final Set<String> MEMENTO = Set.of("original", "timegate", "timemap");

  private static final String SET_JSON = "application/linkset+json";
  private static final String SET_TEXT = "application/linkset";
  private static final int LONGEST = 4_096;

  private final Client client;
  private final Findings findings = new Findings(Check.Suite.SIGNPOSTING);

  private Signposting(Client client) {
    this.client = client;
  }

  /**
   * Checks a page.
   *
   * @param page its address
   */
  static List<Check> check(Client client, String page) {
    return new Signposting(client).all(page);
  }

  private List<Check> all(String page) {
    Answer answer = client.get(page, "Accept", "text/html");
    findings.that("page", answer.isOk(), page + " → " + answer.status());
    List<Link> links = answer.links();
    List<Link> sets = sets(answer);
    citeAs(answer, sets);
    described(links, "describedby");
    described(links, "item");
    present(links, "license");
    types(links);
    present(links, "author");
    sets(links, answer.address());
    back(links, answer.address());
    level(answer, sets);
    findings.that(
        "length",
        answer.headerLength("link") <= LONGEST,
        answer.headerLength("link") + " / " + LONGEST);
    return findings.list();
  }

  /** One name, the same wherever it stands, that leads back here. */
  private void citeAs(Answer answer, List<Link> sets) {
    List<String> names = new ArrayList<>(targets(answer.links(), "cite-as"));
    sets.stream()
        .filter(link -> link.rel().equals("cite-as") && link.anchor().equals(answer.address()))
        .map(Link::target)
        .forEach(names::add);
    List<String> distinct = names.stream().distinct().toList();
    findings.that("cite-as", distinct.size() == 1, distinct);
    if (distinct.size() != 1 || !client.knows(distinct.getFirst())) {
      findings.untested("resolves", distinct.toArray(String[]::new));
      return;
    }
    Answer back = client.get(distinct.getFirst(), "Accept", "text/html");
    findings.that("resolves", back.isOk(), distinct.getFirst() + " → " + back.status());
  }

  /** Documents that are there, each in the type that its link announces. */
  private void described(List<Link> links, String rel) {
    List<Link> found = links.stream().filter(link -> link.rel().equals(rel)).distinct().toList();
    List<String> wrong = new ArrayList<>();
    for (Link link : found) {
      String type = link.type();
      Answer answer = client.get(link.target(), "Accept", type.isEmpty() ? "*/*" : type);
      if (client.knows(link.target()) && !(answer.isOk() && fits(type, answer))) {
        wrong.add(link.target() + " → " + answer.status() + " " + answer.mediaType());
      }
    }
    findings.that(rel, !found.isEmpty(), found.stream().map(Link::target).distinct().toList());
    if (found.isEmpty()) {
      findings.untested(rel + ".answers");
    } else {
      findings.none(rel + ".answers", wrong);
    }
  }

  private static boolean fits(String type, Answer answer) {
    return type.isEmpty() || answer.mediaType().equals(type);
  }

  private void present(List<Link> links, String rel) {
    List<String> targets = targets(links, rel);
    findings.that(rel, !targets.isEmpty(), targets);
  }

  private void types(List<Link> links) {
    List<String> types = targets(links, "type");
    boolean page = types.stream().anyMatch(type -> type.matches("https?://schema\\.org/AboutPage"));
    findings.that("type", page && types.size() > 1, types);
  }

  /** The link sets say of the page what the page says of itself. */
  private void sets(List<Link> links, String page) {
    List<Link> named =
        links.stream().filter(link -> link.rel().equals("linkset")).distinct().toList();
    List<String> wrong = new ArrayList<>();
    for (Link link : named) {
      List<Link> set = read(link);
      if (set.stream().noneMatch(each -> each.anchor().equals(page))) {
        wrong.add(link.target());
      }
    }
    findings.that(
        "linkset", !named.isEmpty() && wrong.isEmpty(), named.isEmpty() ? List.of() : wrong);
  }

  private List<Link> sets(Answer answer) {
    return answer.links().stream()
        .filter(link -> link.rel().equals("linkset"))
        .distinct()
        .flatMap(link -> read(link).stream())
        .toList();
  }

  private List<Link> read(Link link) {
    Answer set =
        client.get(link.target(), "Accept", link.type().isEmpty() ? SET_JSON : link.type());
    if (!set.isOk()) {
      return List.of();
    }
    return set.mediaType().equals(SET_TEXT)
        ? Links.inHeader(set.body(), set.address())
        : Links.inSet(set.body(), set.address());
  }

  /** From a document one finds the page back. */
  private void back(List<Link> links, String page) {
    Optional<Link> item = links.stream().filter(link -> link.rel().equals("item")).findFirst();
    Optional<Link> about =
        links.stream().filter(link -> link.rel().equals("describedby")).findFirst();
    if (item.isEmpty() && about.isEmpty()) {
      findings.untested("back");
      return;
    }
    List<String> lost = new ArrayList<>();
    item.ifPresent(link -> lost.addAll(lost(link, "collection", page)));
    about.ifPresent(link -> lost.addAll(lost(link, "describes", page)));
    findings.none("back", lost);
  }

  private List<String> lost(Link link, String rel, String page) {
    Answer document =
        client.get(link.target(), "Accept", link.type().isEmpty() ? "*/*" : link.type());
    return targets(document.links(), rel).contains(page)
        ? List.of()
        : List.of(link.target() + " (" + rel + ")");
  }

  /**
   * Level 2 is a link set that holds at least what the page itself says, but for the links between
   * the states of a page (RFC 7089), which are of one answer and not of the thing.
   */
  private void level(Answer answer, List<Link> sets) {
    List<String> missing =
        answer.linksInHeader().stream()
            .filter(link -> !link.rel().equals("linkset") && !MEMENTO.contains(link.rel()))
            .filter(
                link ->
                    sets.stream()
                        .noneMatch(
                            each ->
                                each.rel().equals(link.rel())
                                    && each.target().equals(link.target())))
            .map(link -> link.rel() + " " + link.target())
            .toList();
    findings.that("level2", !sets.isEmpty() && missing.isEmpty(), missing);
  }

  private static List<String> targets(List<Link> links, String rel) {
    return links.stream()
        .filter(link -> link.rel().equals(rel))
        .map(Link::target)
        .distinct()
        .toList();
  }
}
