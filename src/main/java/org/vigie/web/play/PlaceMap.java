package org.vigie.web.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vigie.dossier.Ref;
import org.vigie.web.chart.Land;
import org.vigie.web.chart.Strip;

/**
 * The places on the map: a disc with a number on each region or département that a source names, or
 * a town of it. The départements of a region that is named are tinted, those that are named
 * themselves more.
 *
 * @param areas the départements
 * @param borders the coasts and the borders of regions, as a path
 * @param discs the places, the largest first
 * @param overseas the boxes of the regions that the outlines lack
 */
public record PlaceMap(List<Area> areas, String borders, List<Disc> discs, List<Box> overseas) {
  private static final List<String> OVERSEAS = List.of("971", "972", "973", "974", "976");
  private static final int BOX_MIDDLE = 606;
  private static final int HALF = 20;
  private static final int ROUNDS = 80;

  /** On a narrow screen discs are drawn larger, so that their numbers can be read. */
  private static final double APART = 1.2;

  /** Copies the lists. */
  public PlaceMap {
    areas = List.copyOf(areas);
    discs = List.copyOf(discs);
    overseas = List.copyOf(overseas);
  }

  /**
   * A département.
   *
   * @param code its INSEE code
   * @param path its outline
   * @param tint {@code self} when it is named, {@code region} when its region is, else nothing
   */
  public record Area(String code, String path, String tint) {}

  /**
   * A region overseas, beside the map.
   *
   * @param region the region
   * @param left the left edge of its box
   * @param tint as of a département
   */
  public record Box(Ref region, int left, String tint) {}

  /**
   * A place that is named.
   *
   * @param group its contracts
   * @param x the middle of the disc
   * @param y the middle of the disc
   * @param radius by the number of contracts
   * @param region whether it is a region
   */
  public record Disc(Split.Group group, double x, double y, double radius, boolean region) {
    private Disc moved(double dx, double dy) {
      return new Disc(group, x + dx, y + dy, radius, region);
    }

    /** A coordinate or a size, with one decimal. */
    public static String tenths(double value) {
      return Strip.percent(value).replace("%", "");
    }
  }

  /** The map of places; none when the build could not bring the outlines. */
  static Optional<PlaceMap> find(Places places) {
    return Land.find().map(land -> of(land, places));
  }

  static PlaceMap of(Land land, Places places) {
    Set<String> named = named(places);
    List<Area> areas =
        land.shapes().stream()
            .map(shape -> new Area(shape.code(), shape.path(), tint(shape.code(), places, named)))
            .toList();
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < OVERSEAS.size(); i++) {
      Ref region = places.within().get(slug(OVERSEAS.get(i)));
      if (region != null) {
        boxes.add(new Box(region, left(i), tint(OVERSEAS.get(i), places, named)));
      }
    }
    return new PlaceMap(
        areas, land.borders(code -> region(code, places)), discs(land, places, named), boxes);
  }

  /** What gets a disc: what a source names, and the département of a town that it names. */
  private static Set<String> named(Places places) {
    Set<String> named = new HashSet<>(places.named());
    for (String slug : places.named()) {
      Ref larger = places.within().get(slug);
      if (Places.Kind.of(slug) == Places.Kind.TOWN && larger != null) {
        named.add(larger.slug());
      }
    }
    return named;
  }

  private static String slug(String code) {
    return "place-fr-d" + code.toLowerCase(Locale.ROOT);
  }

  private static String region(String code, Places places) {
    Ref region = places.within().get(slug(code));
    return region == null ? code : region.slug();
  }

  private static String tint(String code, Places places, Set<String> named) {
    return named.contains(slug(code))
        ? "self"
        : named.contains(region(code, places)) ? "region" : "none";
  }

  /** The left edge of the box of an overseas département. */
  private static int left(int place) {
    return 42 + place * 122;
  }

  private static List<Disc> discs(Land land, Places places, Set<String> named) {
    double most = Math.max(1, places.split().most());
    List<Disc> discs = new ArrayList<>();
    for (Split.Group group : places.split().groups()) {
      if (!named.contains(group.value().slug())) {
        continue;
      }
      boolean region = Places.Kind.of(group.value().slug()) == Places.Kind.REGION;
      double radius = 9 + 11 * Math.sqrt(group.count() / most);
      centre(group.value().slug(), land, places)
          .ifPresent(at -> discs.add(new Disc(group, at.x(), at.y(), radius, region)));
    }
    part(discs);
    discs.sort(Comparator.comparingDouble((Disc disc) -> -disc.radius()));
    return discs;
  }

  private static Optional<Land.Point> centre(String slug, Land land, Places places) {
    for (int i = 0; i < OVERSEAS.size(); i++) {
      String code = OVERSEAS.get(i);
      if (slug.equals(slug(code)) || slug.equals(region(code, places))) {
        return Optional.of(new Land.Point(left(i) + HALF, BOX_MIDDLE));
      }
    }
    List<Land.Shape> parts =
        land.shapes().stream()
            .filter(
                shape ->
                    slug.equals(slug(shape.code())) || slug.equals(region(shape.code(), places)))
            .toList();
    double area = parts.stream().mapToDouble(Land.Shape::area).sum();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Land.Point(
                parts.stream().mapToDouble(s -> s.centre().x() * s.area()).sum() / area,
                parts.stream().mapToDouble(s -> s.centre().y() * s.area()).sum() / area));
  }

  /** Pushes apart the discs that would cover one another. */
  private static void part(List<Disc> discs) {
    for (int round = 0; round < ROUNDS; round++) {
      for (int a = 0; a < discs.size(); a++) {
        for (int b = a + 1; b < discs.size(); b++) {
          part(discs, a, b);
        }
      }
    }
  }

  private static void part(List<Disc> discs, int a, int b) {
    Disc one = discs.get(a);
    Disc other = discs.get(b);
    double dx = other.x() - one.x();
    double dy = other.y() - one.y();
    double away = Math.hypot(dx, dy);
    double over = APART * (one.radius() + other.radius()) - away;
    if (over > 0) {
      double ux = away < 0.01 ? 1 : dx / away;
      double uy = away < 0.01 ? 0 : dy / away;
      discs.set(a, one.moved(-ux * over / 4, -uy * over / 4));
      discs.set(b, other.moved(ux * over / 4, uy * over / 4));
    }
  }
}
