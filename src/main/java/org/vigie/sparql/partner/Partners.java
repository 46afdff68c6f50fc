package org.vigie.sparql.partner;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.sparql.partner.ForbiddenPartnerException.Rule;

/**
 * The servers that a query may ask by {@code SERVICE}: none unless the operator lists them, each by
 * its whole address.
 */
public final class Partners {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final Map<String, URI> listed = new LinkedHashMap<>();
  private final Names names;

  /** How a name is resolved to all its addresses. */
  interface Names {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private Partners(Collection<String> addresses, Names names) {
    this.names = names;
    addresses.forEach(address -> listed.put(address, parse(address)));
  }

  /** Nobody. */
  public static Partners none() {
    return of(Set.of());
  }

  /**
   * These servers. A host written as an IP address may be in a private network, since it is listed
   * itself; a host name must lead to public addresses.
   *
   * @param addresses such as {@code https://query.wikidata.org/sparql}
   * @throws IllegalArgumentException with the address that is no endpoint's
   */
  public static Partners of(Collection<String> addresses) {
    return of(addresses, InetAddress::getAllByName);
  }

  static Partners of(Collection<String> addresses, Names names) {
    return new Partners(addresses, names);
  }

  /** Whether no server may be asked. */
  public boolean isEmpty() {
    return listed.isEmpty();
  }

  /**
   * Does nothing when the address is listed.
   *
   * @throws ForbiddenPartnerException otherwise
   */
  public void require(String address) {
    var unused = get(address);
  }

  private URI get(String address) {
    URI uri = listed.get(address);
    if (uri == null) {
      throw new ForbiddenPartnerException(Rule.LISTED, address);
    }
    return uri;
  }

  /**
   * Where to connect for a listed address: what its name resolves to now, each address checked.
   *
   * @throws ForbiddenPartnerException when it is not listed, or leads where it must not
   * @throws PartnerFailureException when its name is unknown
   */
  Target resolve(String address) {
    URI uri = get(address);
    Optional<InetAddress> literal = Networks.findLiteral(uri.getHost());
    if (literal.isPresent()) {
      return new Target(uri, literal.get());
    }
    try {
      InetAddress[] found = names.resolve(uri.getHost());
      for (InetAddress each : found) {
        if (!Networks.isPublic(each)) {
          throw new ForbiddenPartnerException(Rule.PUBLIC, address);
        }
      }
      return new Target(uri, found[0]);
    } catch (UnknownHostException unknown) {
      throw new PartnerFailureException(address, unknown);
    }
  }

  private static URI parse(String address) {
    URI uri = URI.create(address);
    if (uri.getScheme() == null
        || !SCHEMES.contains(uri.getScheme())
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(address);
    }
    return uri;
  }

  /**
   * A listed endpoint with the checked address of its host.
   *
   * @param uri of the endpoint
   * @param host to connect to, whatever its name resolves to later
   */
  record Target(URI uri, InetAddress host) {
    boolean isSecure() {
      return uri.getScheme().equals("https");
    }

    int port() {
      if (uri.getPort() > 0) {
        return uri.getPort();
      }
      return isSecure() ? 443 : 80;
    }
  }
}
