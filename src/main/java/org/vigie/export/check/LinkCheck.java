package org.vigie.export.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.markup.HtmlElement;
import org.vigie.markup.HtmlPage;
import org.vigie.markup.StyleSheet;

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
      StyleSheet.addresses(text).forEach(each -> follow(file, each.line(), each.address()));
      return;
    }
    HtmlPage page = HtmlPage.parse(text);
    places.putIfAbsent(file, page.places());
    for (HtmlElement element : page.select("*")) {
      addresses(element).forEach(address -> follow(file, element.line(), address));
    }
  }

  private static List<String> addresses(HtmlElement element) {
    return switch (element.name()) {
      case "meta" -> refresh(element).stream().toList();
      case "form" ->
          element.value("action").isEmpty() ? List.of() : List.of(element.value("action"));
      default -> element.addresses();
    };
  }

  /** Where a page that only leads on leads to. */
  private static Optional<String> refresh(HtmlElement meta) {
    Matcher url = REFRESH.matcher(meta.value("content"));
    return meta.says("http-equiv", "refresh") && url.find()
        ? Optional.of(url.group(1))
        : Optional.empty();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void follow(String file, int line, String address) {
    links++;
    if (address.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      outward++;
      return;
    }
    BrokenLink link = new BrokenLink(file, line, address, BrokenLink.Fault.MISSING);
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
            .computeIfAbsent(file, unseen -> HtmlPage.parse(text(folder.resolve(unseen))).places())
            .contains(fragment);
  }
}
