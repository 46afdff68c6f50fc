package org.vigie.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vigie.guide.Guide;

/**
 * How the site is served.
 *
 * @param port the port to listen on; 0 for any free one
 * @param publicUrl the address under which readers reach this server, without a final slash; empty
 *     for the local address
 * @param mounts filters that answer under a path of their own, such as the SPARQL endpoint
 * @param guide the texts of the observatory, read when the first of them is asked for; without them
 *     the site has the data alone
 * @param loopback whether only this machine may ask
 */
public record SiteSettings(
    int port,
    String publicUrl,
    List<Mount> mounts,
    Optional<Supplier<Guide>> guide,
    boolean loopback) {
  /** Copies the list and drops the final slash. */
  public SiteSettings {
    mounts = List.copyOf(mounts);
    publicUrl = publicUrl.replaceFirst("/+$", "");
  }

  /** A site without texts. */
  public SiteSettings(int port, String publicUrl, List<Mount> mounts) {
    this(port, publicUrl, mounts, Optional.empty(), false);
  }

  /** The same with the texts. */
  public SiteSettings with(Supplier<Guide> texts) {
    return new SiteSettings(port, publicUrl, mounts, Optional.of(texts), loopback);
  }

  /** The same for this machine alone. */
  public SiteSettings onLoopback() {
    return new SiteSettings(port, publicUrl, mounts, guide, true);
  }
}
