package org.vigie.export;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which file each address of a site leads to in its copy. */
final class Layout {
  private static final int HOPS = 8;

  private final Crawl.Walk walk;
  private final Map<String, Found> found;
  private final SortedMap<String, String> files = new TreeMap<>();
  private final FileNames names = new FileNames();

  /**
   * Where an address leads in the end.
   *
   * @param address the address that has the file
   * @param file the file
   * @param fragment the place in it; empty for its beginning
   */
  record Target(String address, String file, String fragment) {}

  private Layout(Crawl.Walk walk) {
    this.walk = walk;
    this.found = new TreeMap<>(walk.found());
  }

  /**
   * Gives each page and document a file.
   *
   * @param walk what the site answered
   * @param others names of files that no address has
   */
  static Layout of(Crawl.Walk walk, Iterable<String> others) {
    Layout layout = new Layout(walk);
    others.forEach(layout.names::take);
    layout.found.values().stream()
        .filter(Layout::hasOwn)
        .forEach(each -> layout.files.put(each.address(), layout.names.of(each)));
    return layout;
  }

  /** A page or document; or what came with a redirect and says in data why. */
  private static boolean hasOwn(Found each) {
    return (each.isThere() && each.to().isEmpty()) || (each.isRedirect() && isToldInData(each));
  }

  private static boolean isToldInData(Found each) {
    return FileNames.hasExtension(each.path())
        && !each.isHtml()
        && !each.type().isEmpty()
        && !each.mediaType().equals("text/plain");
  }

  /** The file of each page and document, by address. */
  SortedMap<String, String> files() {
    return files;
  }

  /** A file for an address that leads elsewhere; empty when another has it. */
  Optional<String> stub(String address) {
    String file = FileNames.page(address);
    return names.take(file) ? Optional.of(file) : Optional.empty();
  }

  /** Whether an address leads in the end to one that was named and left out. */
  boolean isLeft(String address, String lang) {
    String at = address;
    for (int hop = 0; hop < HOPS; hop++) {
      String path = at.replaceFirst("#.*", "");
      Found here = found.get(path);
      if (here == null || here.to().isEmpty()) {
        return walk.isLeft(path);
      }
      String next = here.to().get(lang);
      at = next == null ? here.to().values().iterator().next() : next;
    }
    return false;
  }

  Optional<Found> find(String address) {
    return Optional.ofNullable(found.get(address));
  }

  /** What the site answered, by address. */
  Map<String, Found> found() {
    return found;
  }

  /**
   * Where an address leads in the end.
   *
   * @param address with or without a fragment
   * @param lang the language that is wanted where there is a choice
   */
  Optional<Target> resolve(String address, String lang) {
    String at = address;
    String fragment = "";
    for (int hop = 0; hop < HOPS; hop++) {
      int hash = at.indexOf('#');
      String path = hash < 0 ? at : at.substring(0, hash);
      fragment = hash < 0 ? fragment : at.substring(hash + 1);
      Found here = found.get(path);
      String file = files.get(path);
      if (file != null && (here == null || here.to().isEmpty())) {
        return Optional.of(new Target(path, file, fragment));
      }
      if (here == null || here.to().isEmpty()) {
        return Optional.empty();
      }
      String next = here.to().get(lang);
      at = next == null ? here.to().values().iterator().next() : next;
    }
    return Optional.empty();
  }

  /** The address of a file from another one. */
  static String relative(String from, String to) {
    if (from.equals(to)) {
      return to.substring(to.lastIndexOf('/') + 1);
    }
    String[] here = from.split("/", -1);
    String[] there = to.split("/", -1);
    int same = 0;
    while (same < here.length - 1 && same < there.length - 1 && here[same].equals(there[same])) {
      same++;
    }
    StringBuilder path = new StringBuilder("../".repeat(here.length - 1 - same));
    for (int i = same; i < there.length; i++) {
      path.append(there[i]).append(i < there.length - 1 ? "/" : "");
    }
    return path.toString();
  }
}
