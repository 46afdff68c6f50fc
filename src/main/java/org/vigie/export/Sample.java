package org.vigie.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The first addresses of each kind: those of one kind come from one template, and some stand for
 * all. A kind is an address without what is particular in it, its last part and the values of its
 * query.
 */
public final class Sample implements Predicate<String> {
  /** Sections of the site lie below a language, and so do most kinds; some a step deeper. */
  private static final int SECTION = 3;

  private static final List<String> DEEPER =
      List.of("/timemap/", "/fiches/", "/records/", "/releases/", "/fr/donnees/", "/en/data/");

  /** Names that stand right below what they are. */
  private static final List<String> FLAT =
      List.of("/questions/", "/code/", "/graph/", "/shapes/", "/ns/", "/q/");

  /** What every page needs. */
  private static final String ASSETS = "/assets/";

  private final int most;
  private final Map<String, Integer> kinds = new HashMap<>();

  private Sample(int most) {
    this.most = most;
  }

  /**
   * A sample, which is asked once for each address.
   *
   * @param most how many addresses of one kind are taken
   */
  public static Sample of(int most) {
    return new Sample(most);
  }

  /** All addresses. */
  public static Sample all() {
    return new Sample(Integer.MAX_VALUE);
  }

  @Override
  public boolean test(String address) {
    return address.startsWith(ASSETS) || kinds.merge(kind(address), 1, Integer::sum) <= most;
  }

  static String kind(String address) {
    int mark = address.indexOf('?');
    String path = mark < 0 ? address : address.substring(0, mark);
    String[] parts = path.split("/", -1);
    int slug =
        FLAT.stream().anyMatch(path::startsWith)
            ? SECTION - 1
            : DEEPER.stream().anyMatch(path::contains) ? SECTION + 1 : SECTION;
    if (parts.length > slug) {
      boolean last = parts.length == slug + 1;
      parts[slug] = "*" + (last ? parts[slug].replaceFirst("^[^.]*", "") : "");
    }
    String query =
        mark < 0
            ? ""
            : List.of(address.substring(mark + 1).split("&", -1)).stream()
                .map(pair -> pair.replaceFirst("=.*", ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining("&", "?", ""));
    return String.join("/", parts).replaceAll("/v/[0-9]+", "/v/*") + query;
  }
}
