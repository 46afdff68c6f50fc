package org.vigie.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.vigie.fate.Fates;
import org.vigie.state.Moment;
import org.vigie.state.Standpoint;
import org.vigie.state.StateException;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.web.check.Meant;
import org.vigie.web.check.Reader;

/** Reads the addresses that people cite: those of this server, and the names that last. */
final class CitedAddresses implements Reader {
  private static final List<String> NAMED = List.of("code", "graph", "shapes");

  private final String publicUrl;
  private final Snapshot snapshot;
  private final Fates fates;
  private final Predicate<String> pages;

  /**
   * Reads addresses.
   *
   * @param publicUrl the address of this server
   * @param pages whether a path is one of a page that is about no single thing
   */
  CitedAddresses(String publicUrl, Snapshot snapshot, Predicate<String> pages) {
    this.publicUrl = publicUrl;
    this.snapshot = snapshot;
    this.fates = new Fates(snapshot);
    this.pages = pages;
  }

  @Override
  public Meant read(String address) {
    URI uri;
    try {
      uri = new URI(address);
    } catch (java.net.URISyntaxException garbled) {
      return isHere(address) ? new Meant.Nowhere() : new Meant.Elsewhere();
    }
    Optional<String> path = path(uri);
    return path.isEmpty()
        ? new Meant.Elsewhere()
        : thing(path.get(), uri).orElseGet(() -> page(path.get()));
  }

  private boolean isHere(String address) {
    return address.startsWith(publicUrl) || address.startsWith(Iris.BASE);
  }

  /** The local path of an address of ours. */
  private Optional<String> path(URI uri) {
    String host = String.valueOf(uri.getHost());
    String path = String.valueOf(uri.getPath());
    URI base = URI.create(Iris.BASE);
    if (host.equals(base.getHost()) && path.startsWith(base.getPath())) {
      return Optional.of("/" + path.substring(base.getPath().length()));
    }
    URI own = URI.create(publicUrl);
    return host.equals(own.getHost()) && uri.getPort() == own.getPort()
        ? Optional.of(path.isEmpty() ? "/" : path)
        : Optional.empty();
  }

  private Optional<Meant> thing(String path, URI uri) {
    List<Place> readings = Place.readings(path);
    Optional<Place> known =
        readings.stream()
            .filter(place -> isKnown(place.node()))
            .findFirst()
            .or(() -> readings.stream().filter(place -> !pages.test(path)).findFirst());
    if (known.isPresent()) {
      Place place = known.get();
      Optional<Moment> moment =
          place
              .version()
              .<Moment>map(number -> new Moment.AtRevision(new RevisionNumber(number)))
              .or(() -> moment(uri));
      return Optional.of(new Meant.Thing(place.node(), moment));
    }
    String[] parts = path.substring(1).split("/", 2);
    return parts.length == 2 && NAMED.contains(parts[0])
        ? Optional.of(new Meant.Thing(Addresses.node(parts[0], parts[1]), moment(uri)))
        : Optional.empty();
  }

  private boolean isKnown(Node node) {
    return fates.find(node).isPresent() || snapshot.union().contains(node, Node.ANY, Node.ANY);
  }

  private Meant page(String path) {
    return pages.test(path) ? new Meant.Page() : new Meant.Nowhere();
  }

  private static Optional<Moment> moment(URI uri) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : String.valueOf(uri.getQuery()).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.putIfAbsent(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    try {
      Moment moment =
          Standpoint.of(
                  name -> Optional.ofNullable(query.get(name)).map(List::of).orElse(List.of()))
              .moment();
      return moment instanceof Moment.Newest ? Optional.empty() : Optional.of(moment);
    } catch (StateException unreadable) {
      return Optional.empty();
    }
  }
}
