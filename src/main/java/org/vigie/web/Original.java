package org.vigie.web;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.store.RevisionNumber;
import org.vigie.web.data.DataFormat;
import org.vigie.web.page.Links;

/**
 * An address whose past can be asked: the data document or the page of a thing, whose versions are
 * those of the thing; or another page of the data, each revision of which is one. A text is no such
 * page: it is a file of the program.
 *
 * @param path without a suffix
 * @param suffix of a format, with its dot; else empty
 * @param thing what it is about; empty for the other pages
 */
record Original(String path, String suffix, Optional<Node> thing) {
  private static final String DATA = "/data/";

  /** What is no document of the observatory, or has versions of another kind. */
  private static final List<String> WITHOUT = List.of("/versions", "/differences");

  /** What a path stands for. */
  static Optional<Original> find(String path) {
    if (Links.isVersion(path) || WITHOUT.stream().anyMatch(path::endsWith)) {
      return Optional.empty();
    }
    if (path.startsWith(DATA)) {
      return data(path.substring(DATA.length()));
    }
    return Links.findLang(path)
        .filter(lang -> path.lastIndexOf('.') < path.lastIndexOf('/'))
        .filter(lang -> Links.isInSection(path))
        .map(lang -> new Original(path, "", Links.findThing(path)));
  }

  private static Optional<Original> data(String rest) {
    int slash = rest.indexOf('/');
    if (slash < 1 || slash == rest.length() - 1) {
      return Optional.empty();
    }
    int dot = rest.lastIndexOf('.');
    boolean known = dot > slash && DataFormat.findByName(rest.substring(dot + 1)).isPresent();
    String name = known ? rest.substring(0, dot) : rest;
    return Optional.of(
        new Original(
            DATA + name,
            known ? rest.substring(dot) : "",
            Optional.of(Links.node(rest.substring(0, slash), name.substring(slash + 1)))));
  }

  boolean isData() {
    return path.startsWith(DATA);
  }

  /** The address that always says the newest. */
  String address() {
    return path + suffix;
  }

  /** The address of a version. */
  String version(RevisionNumber number) {
    return thing.isPresent()
        ? path + Links.version(number.value()) + suffix
        : path + "?" + (path.startsWith("/fr") ? "a" : "at") + "=" + number;
  }

  /** The address of the list of all. */
  String timeMap() {
    return "/timemap" + address();
  }
}
