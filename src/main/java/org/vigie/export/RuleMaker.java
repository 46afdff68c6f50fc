package org.vigie.export;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vigie.export.rules.Rules;

/**
 * Finds the rules of a copy in what the site answered: where many names lead to where one pattern
 * says, they are one rule; where the site chooses by what a program accepts, it is asked.
 */
final class RuleMaker {
  /** So many names of one beginning are a pattern. */
  private static final int PATTERN = 3;

  private static final String INDEX = "index.html";

  private final Origin origin;
  private final Layout layout;
  private final Fetch fetch;
  private final List<Rules.Group> groups = new ArrayList<>();
  private final List<Rules.Move> moves = new ArrayList<>();

  private RuleMaker(Origin origin, Layout layout, Fetch fetch) {
    this.origin = origin;
    this.layout = layout;
    this.fetch = fetch;
  }

  /** The rules of a copy. */
  static Rules of(Origin origin, Layout layout, Fetch fetch) {
    RuleMaker maker = new RuleMaker(origin, layout, fetch);
    maker.lead();
    SortedMap<String, String> gone = new TreeMap<>();
    SortedMap<String, String> types = new TreeMap<>();
    SortedMap<String, String> single = new TreeMap<>();
    Set<String> indexes = new LinkedHashSet<>(List.of(INDEX));
    layout
        .files()
        .forEach(
            (address, file) -> {
              Found found = layout.found().get(address);
              if (found != null) {
                maker.type(found, file, types, single, indexes);
                if (found.isGone() && found.isHtml()) {
                  gone.put(bare(address), file);
                }
              }
            });
    return new Rules(
        origin.languages(),
        origin.forms(),
        maker.groups,
        maker.moves,
        gone,
        types,
        List.copyOf(indexes),
        single);
  }

  private void type(
      Found found,
      String file,
      SortedMap<String, String> types,
      SortedMap<String, String> single,
      Set<String> indexes) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    if (dot <= 0) {
      single.put(file, found.type());
    } else {
      types.putIfAbsent(name.substring(dot + 1), found.type());
    }
    if (name.startsWith("index.")) {
      indexes.add(name);
    }
  }

  /** The addresses that lead elsewhere: those that a pattern holds, then the others. */
  private void lead() {
    Map<String, List<Found>> families = new TreeMap<>();
    for (Found each : layout.found().values()) {
      if (!each.to().isEmpty() && !each.address().contains("?")) {
        String path = bare(each.address());
        boolean single = each.status() == 301 || FileNames.hasExtension(path);
        int cut = single ? path.length() : path.lastIndexOf('/') + 1;
        families.computeIfAbsent(path.substring(0, cut), unseen -> new ArrayList<>()).add(each);
      }
    }
    families.forEach(
        (from, family) -> {
          Optional<Rules.Group> group =
              family.size() < PATTERN || from.isEmpty() ? Optional.empty() : group(from, family);
          group.ifPresentOrElse(groups::add, () -> family.forEach(this::move));
        });
  }

  private Optional<Rules.Group> group(String from, List<Found> family) {
    Found sample = family.getFirst();
    String slug = bare(sample.address()).substring(from.length());
    Map<String, String> to = pages(sample);
    to.replaceAll((lang, page) -> stem(page, slug + "/"));
    String data = data(sample, slug);
    boolean isPattern =
        to.values().stream().noneMatch(String::isEmpty)
            && family.stream().allMatch(each -> follows(each, from, to))
            && !(to.isEmpty() && data.isEmpty());
    return isPattern ? Optional.of(new Rules.Group(from, to, data)) : Optional.empty();
  }

  private boolean follows(Found each, String from, Map<String, String> to) {
    String slug = bare(each.address()).substring(from.length());
    Map<String, String> pages = pages(each);
    return pages.keySet().equals(to.keySet())
        && pages.entrySet().stream()
            .allMatch(page -> page.getValue().equals(to.get(page.getKey()) + slug + "/"));
  }

  private static String stem(String page, String end) {
    return page.endsWith(end) ? page.substring(0, page.length() - end.length()) : "";
  }

  /** The pages that an address leads to, by language. */
  private Map<String, String> pages(Found each) {
    Map<String, String> pages = new TreeMap<>();
    for (String lang : each.to().keySet()) {
      layout
          .resolve(each.address(), lang)
          .filter(target -> target.file().endsWith(INDEX))
          .ifPresent(target -> pages.put(lang, place(target)));
    }
    return pages;
  }

  private static String place(Layout.Target target) {
    String file = target.file();
    String folder = file.endsWith(INDEX) ? file.substring(0, file.length() - INDEX.length()) : file;
    return folder + (target.fragment().isEmpty() ? "" : "#" + target.fragment());
  }

  /** What the data of names begin with, when that is so in each format; else empty. */
  private String data(Found sample, String slug) {
    Set<String> stems = new LinkedHashSet<>();
    files(sample).forEach((suffix, file) -> stems.add(stem(file, slug + "." + suffix)));
    return stems.size() == 1 ? stems.iterator().next() : "";
  }

  /** The data that an address leads to, by suffix; none when it has not the first format. */
  private Map<String, String> files(Found each) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Map.Entry<String, String> form : origin.forms().entrySet()) {
      Optional<String> file = file(each, form.getKey(), form.getValue());
      file.ifPresent(found -> files.put(form.getKey(), found));
      if (files.isEmpty()) {
        break;
      }
    }
    return files;
  }

  private Optional<String> file(Found each, String suffix, String type) {
    String lang = origin.languages().getFirst();
    HttpResponse<?> answer =
        fetch.get(each.address(), type, lang, HttpResponse.BodyHandlers.discarding());
    String header =
        Fetch.first(answer, answer.statusCode() == 200 ? "Content-Location" : "Location");
    return origin
        .find(each.address(), header)
        .filter(to -> !header.isEmpty())
        .flatMap(to -> layout.resolve(to.path(), lang))
        .map(Layout.Target::file)
        .filter(file -> file.endsWith("." + suffix));
  }

  private void move(Found each) {
    String from = bare(each.address());
    if (each.status() == 301) {
      Map<String, String> to = new TreeMap<>();
      each.to().forEach((lang, next) -> to.put(lang, next(next, lang)));
      if (!to.containsValue(from)) {
        moves.add(new Rules.Move(from, to, Map.of(), 301));
      }
    } else if (!FileNames.hasExtension(from)) {
      moves.add(new Rules.Move(from, pages(each), files(each), 303));
    }
  }

  /** The next address of one that moved, which itself may lead on. */
  private String next(String address, String lang) {
    String path = address.replaceFirst("[?#].*", "");
    boolean leads = layout.find(path).filter(found -> !found.to().isEmpty()).isPresent();
    return leads && !FileNames.hasExtension(path)
        ? bare(path) + "/"
        : layout.resolve(address, lang).map(RuleMaker::place).orElseGet(() -> bare(path));
  }

  private static String bare(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
