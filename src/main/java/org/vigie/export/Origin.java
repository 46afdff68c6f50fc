package org.vigie.export;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A site that is copied.
 *
 * @param server where it is asked, such as {@code http://localhost:8080}
 * @param publicUrl the address that it gives itself, without a final slash
 * @param prefix of the identifiers that do not depend on who hosts it, without a final slash; the
 *     server answers for them under the same paths
 * @param languages of its pages, as their first path segment says them; the first is the usual one
 * @param forms the media type of each format of data, by suffix
 * @param seeds the paths from which everything else is reached
 * @param live whether only a server can answer a path with query; anything else can be a file
 * @param note the path of the page that says so, in a language
 */
public record Origin(
    String server,
    String publicUrl,
    String prefix,
    List<String> languages,
    Map<String, String> forms,
    List<String> seeds,
    Predicate<String> live,
    Function<String, String> note) {
  private static final Pattern DOWNLOAD = Pattern.compile("([?&])download=1(&|$)");

  /** Copies the lists. */
  public Origin {
    languages = List.copyOf(languages);
    seeds = List.copyOf(seeds);
  }

  /**
   * An address of the site.
   *
   * @param path with its query, without a fragment
   * @param fragment without the hash; empty when there is none
   */
  public record Local(String path, String fragment) {}

  /**
   * What an address means here; empty when it leads elsewhere or is no address.
   *
   * @param base the path of the page in which it stands
   */
  public Optional<Local> find(String base, String address) {
    String local = local(address);
    if (local.isEmpty() && !address.isEmpty() && !address.startsWith("?")) {
      if (address.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") || address.startsWith("//")) {
        return Optional.empty();
      }
    }
    try {
      String resolved =
          local.isEmpty() ? resolved(base, address) : local.startsWith("/") ? local : "/" + local;
      int hash = resolved.indexOf('#');
      String path = hash < 0 ? resolved : resolved.substring(0, hash);
      return Optional.of(new Local(plain(path), hash < 0 ? "" : resolved.substring(hash + 1)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static String resolved(String base, String address) {
    return address.startsWith("?")
        ? base.replaceFirst("\\?.*", "") + address
        : address.isEmpty() ? base : URI.create(base).resolve(address).toString();
  }

  /** A document that is offered as a download is the same document. */
  private static String plain(String path) {
    return DOWNLOAD
        .matcher(path)
        .replaceFirst(found -> found.group(2).isEmpty() ? "" : found.group(1));
  }

  /** An address without what the site begins with; empty when it does not begin so. */
  private String local(String address) {
    if (address.startsWith("/") && !address.startsWith("//")) {
      return address;
    }
    for (String beginning : List.of(server, publicUrl, prefix)) {
      if (address.equals(beginning)) {
        return "/";
      }
      if (address.startsWith(beginning) && "/#?".indexOf(address.charAt(beginning.length())) >= 0) {
        return address.substring(beginning.length());
      }
    }
    return "";
  }

  /** Whether an address cites a state: an identifier with a query, which nothing may change. */
  boolean isCitation(String address) {
    return address.startsWith(prefix + "/") && address.contains("?");
  }
}
