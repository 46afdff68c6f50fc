package org.vigie.export.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.export.markup.Attribute;
import org.vigie.export.markup.Html;
import org.vigie.export.markup.Place;
import org.vigie.export.markup.Tag;

/**
 * Follows every link of the pages and style sheets in a folder, as a reader without a network
 * would: to a file in it, and to a place in that file.
 */
public final class LinkCheck {
  private static final Pattern REFRESH = Pattern.compile("url=(.+)$");

  private final Path folder;
  private final Map<String, Set<String>> places = new HashMap<>();
  private final List<BrokenLink> broken = new ArrayList<>();
  private long links;
  private long outward;

  private LinkCheck(Path folder) {
    this.folder = folder;
  }

  /**
   * What was found.
   *
   * @param files how many pages and style sheets were read
   * @param links how many links they have
   * @param outward how many of them lead elsewhere, and were not followed
   * @param broken those that lead nowhere
   */
  public record Result(long files, long links, long outward, List<BrokenLink> broken) {}

  /**
   * Follows the links of a folder.
   *
   * @param progress hears how many files were read, of how many
   */
  public static Result of(Path folder, BiConsumer<Long, Long> progress) {
    LinkCheck check = new LinkCheck(folder);
    List<Path> files = check.files();
    long done = 0;
    for (Path file : files) {
      check.read(file);
      progress.accept(++done, (long) files.size());
    }
    return new Result(files.size(), check.links, check.outward, List.copyOf(check.broken));
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".html") || file.toString().endsWith(".css"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void read(Path path) {
    String file = folder.relativize(path).toString().replace('\\', '/');
    String text = text(path);
    if (file.endsWith(".css")) {
      Place.inCss(text).forEach(place -> follow(file, text, place));
      return;
    }
    List<Tag> tags = Html.tags(text);
    places.putIfAbsent(file, ids(tags));
    tags.forEach(tag -> refresh(tag).ifPresent(place -> follow(file, text, place)));
    Place.inHtml(tags).stream()
        .filter(place -> !isForm(place))
        .forEach(place -> follow(file, text, place));
  }

  /** Where a page that only leads on leads to. */
  private static Optional<Place> refresh(Tag tag) {
    Matcher url = REFRESH.matcher(tag.value("content"));
    return tag.name().equals("meta") && tag.says("http-equiv", "refresh") && url.find()
        ? Optional.of(new Place(url.group(1), tag, "content", tag.from(), tag.to()))
        : Optional.empty();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A form without an address leads to its own page. */
  private static boolean isForm(Place place) {
    return place.attribute().equals("action") && place.address().isEmpty();
  }

  private static Set<String> ids(List<Tag> tags) {
    Set<String> ids = new HashSet<>();
    for (Tag tag : tags) {
      for (Attribute each : tag.attributes()) {
        if (each.name().equals("id") || (tag.name().equals("a") && each.name().equals("name"))) {
          ids.add(each.value());
        }
      }
    }
    return ids;
  }

  private void follow(String file, String text, Place place) {
    links++;
    String address = place.address();
    if (address.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      outward++;
      return;
    }
    BrokenLink link =
        new BrokenLink(file, line(text, place.from()), address, BrokenLink.Fault.MISSING);
    int hash = address.indexOf('#');
    String path = (hash < 0 ? address : address.substring(0, hash)).replaceFirst("\\?.*", "");
    Optional<String> target = target(file, path);
    if (address.startsWith("/") || target.isEmpty()) {
      broken.add(with(link, BrokenLink.Fault.OUTSIDE));
    } else if (!Files.isRegularFile(folder.resolve(target.get()))) {
      broken.add(link);
    } else if (hash >= 0
        && hash < address.length() - 1
        && !hasPlace(target.get(), URLDecoder.decode(address.substring(hash + 1), UTF_8))) {
      broken.add(with(link, BrokenLink.Fault.NO_PLACE));
    }
  }

  private static BrokenLink with(BrokenLink link, BrokenLink.Fault fault) {
    return new BrokenLink(link.file(), link.line(), link.address(), fault);
  }

  private static int line(String text, int at) {
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return line;
  }

  /** The file that a relative path means; empty when it leads out of the folder. */
  private static Optional<String> target(String file, String path) {
    if (path.isEmpty()) {
      return Optional.of(file);
    }
    List<String> parts = new ArrayList<>(List.of(file.split("/", -1)));
    parts.removeLast();
    for (String part : URLDecoder.decode(path.replace("+", "%2B"), UTF_8).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.equals(".")) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /** Whether a page has a place; what is no page is not looked into. */
  private boolean hasPlace(String file, String fragment) {
    return !file.endsWith(".html")
        || places
            .computeIfAbsent(file, unseen -> ids(Html.tags(text(folder.resolve(unseen)))))
            .contains(fragment);
  }
}
