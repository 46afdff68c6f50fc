package org.vigie.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.format.Sha256;

/**
 * The file of each address: that of a page is {@code index.html} in a folder named as the address,
 * so that any web server finds it; that of a document has the path of its address. Any file system
 * takes the names: letters without accents, figures and few signs, no two that differ in case only,
 * none that is reserved.
 */
final class FileNames {
  private static final int LONGEST = 120;
  private static final int MARK = 8;
  private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9-]\\.[A-Za-z0-9]{1,8}$");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

  /** What a document is called whose address names no format. */
  private static final Map<String, String> SUFFIXES =
      Map.of(
          "text/turtle", "ttl",
          "application/link-format", "link",
          "application/ld+json", "jsonld",
          "application/linkset+json", "json",
          "application/json", "json",
          "application/rdf+xml", "rdf",
          "text/plain", "txt",
          "text/csv", "csv");

  private final Set<String> taken = new HashSet<>();

  /** The file of a page or document; each address is asked once. */
  String of(Found found) {
    String file = plain(found);
    String kept = file;
    if (!taken.add(kept.toLowerCase(Locale.ROOT))) {
      kept = marked(file, found.address());
      taken.add(kept.toLowerCase(Locale.ROOT));
    }
    return kept;
  }

  /** Takes a name for a file that no address has. */
  boolean take(String file) {
    return taken.add(file.toLowerCase(Locale.ROOT));
  }

  /** The file that an address would have as a page. */
  static String page(String address) {
    String path = address.replaceFirst("\\?.*", "");
    String query = address.substring(path.length()).replaceFirst("\\?", "");
    String folder = segments(path);
    String name = query.isEmpty() ? "index" : segment(query.replace('=', '-'));
    return (folder.isEmpty() ? "" : folder + "/") + name + ".html";
  }

  private static String plain(Found found) {
    if (found.isHtml()) {
      return page(found.address());
    }
    String path = segments(found.path());
    String query = found.address().substring(found.path().length());
    if (!query.isEmpty()) {
      return path + "." + segment(query.replaceFirst("\\?format=", "").replaceAll("[?=&]", "-"));
    }
    return hasExtension(path) || path.startsWith(".well-known/")
        ? path
        : path + "/index." + SUFFIXES.getOrDefault(found.mediaType(), "bin");
  }

  /** Whether a path names a format. */
  static boolean hasExtension(String path) {
    return EXTENSION.matcher(path).find();
  }

  private static String segments(String path) {
    StringBuilder file = new StringBuilder();
    for (String each : path.split("/", -1)) {
      if (!each.isEmpty()) {
        file.append(file.isEmpty() ? "" : "/")
            .append(segment(URLDecoder.decode(each.replace("+", "%2B"), UTF_8)));
      }
    }
    return file.toString();
  }

  private static String segment(String name) {
    StringBuilder safe = new StringBuilder();
    for (byte each : name.getBytes(UTF_8)) {
      char c = (char) (each & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0)) {
        safe.append(c);
      } else {
        safe.append(String.format(Locale.ROOT, "~%02X", (int) c));
      }
    }
    String text = safe.toString().replaceFirst("\\.+$", "~2E");
    if (text.length() > LONGEST) {
      int dot = text.lastIndexOf('.');
      String end = dot > text.length() - 12 ? text.substring(dot) : "";
      text = text.substring(0, LONGEST - 20) + "~" + mark(name) + end;
    }
    return RESERVED.matcher(text).matches() ? "~" + text : text;
  }

  private static String marked(String file, String address) {
    int slash = file.lastIndexOf('/') + 1;
    return file.substring(0, slash) + "~" + mark(address) + "-" + file.substring(slash);
  }

  private static String mark(String text) {
    return Sha256.hex(text.getBytes(UTF_8)).substring(0, MARK);
  }
}
