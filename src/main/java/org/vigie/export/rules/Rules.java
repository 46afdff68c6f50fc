package org.vigie.export.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What web servers need to know of a copy. Paths have no leading slash; a folder that is a page
 * ends in one.
 *
 * @param languages of the pages, the usual one first
 * @param forms the media type of each format of data, by suffix, in the order of preference
 * @param groups names that lead to where a pattern says
 * @param moves other addresses that lead elsewhere
 * @param gone addresses of pages of what is gone, with the file that says why; data say it
 *     themselves, since not every server can send a body of its own with that status
 * @param types the content type of each extension
 * @param indexes what a folder shows, the first that is there
 * @param single the content type of files whose name tells none
 */
public record Rules(
    List<String> languages,
    Map<String, String> forms,
    List<Group> groups,
    List<Move> moves,
    SortedMap<String, String> gone,
    SortedMap<String, String> types,
    List<String> indexes,
    SortedMap<String, String> single) {
  /** Copies the lists. */
  public Rules {
    languages = List.copyOf(languages);
    groups = List.copyOf(groups);
    moves = List.copyOf(moves);
    indexes = List.copyOf(indexes);
  }

  /**
   * Names that lead to where a pattern says: {@code from + slug} to {@code to + slug + "/"}.
   *
   * @param from what they begin with
   * @param to what the pages begin with, by language; empty when there are only data
   * @param data what the data begin with, to which slug, dot and suffix are added; empty when there
   *     are none
   */
  public record Group(String from, Map<String, String> to, String data) {
    /** Copies the map. */
    public Group {
      to = Map.copyOf(to);
    }
  }

  /**
   * An address that leads elsewhere.
   *
   * @param from the address
   * @param to where it leads, by language; one entry when that does not depend on the language
   * @param data the file of each format of data, by suffix
   * @param status 301 when it is for ever, else 303
   */
  public record Move(String from, Map<String, String> to, Map<String, String> data, int status) {
    /** Copies the maps. */
    public Move {
      to = Map.copyOf(to);
      data = Map.copyOf(data);
    }
  }

  /** The document that who asks for no format in particular is led to; empty when a page is. */
  Optional<String> document(Move move) {
    return forms.keySet().stream()
        .filter(suffix -> move.to().isEmpty() && move.data().containsKey(suffix))
        .map(move.data()::get)
        .findFirst();
  }

  /** The language that is usual. */
  String usual() {
    return languages.getFirst();
  }

  /** A path as a regular expression. */
  static String literal(String path) {
    return path.replaceAll("([.+*?^$()\\[\\]{}|\\\\])", "\\\\$1");
  }

  /** A path that names a page may be asked with a final slash, or without. */
  static String page(String path) {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return "^" + literal(bare) + (bare.isEmpty() ? "$" : "/?$");
  }
}
