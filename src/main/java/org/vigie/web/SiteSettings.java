package org.vigie.web;

import java.util.List;

/**
 * How the site is served.
 *
 * @param port the port to listen on; 0 for any free one
 * @param publicUrl the address under which readers reach this server, without a final slash; empty
 *     for the local address
 * @param mounts filters that answer under a path of their own, such as the SPARQL endpoint
 */
public record SiteSettings(int port, String publicUrl, List<Mount> mounts) {
  /** Copies the list and drops the final slash. */
  public SiteSettings {
    mounts = List.copyOf(mounts);
    publicUrl = publicUrl.replaceFirst("/+$", "");
  }
}
