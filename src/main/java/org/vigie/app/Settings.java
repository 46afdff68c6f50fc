package org.vigie.app;

import java.net.URI;
import java.nio.file.Path;

/**
 * What the person who runs Vigie decides.
 *
 * @param port the TCP port; 0 takes a free one
 * @param store the folder of the store
 * @param publicUrl the address under which readers reach it, without a slash at the end; empty for
 *     this machine
 */
record Settings(int port, Path store, String publicUrl) {
  private static final int LAST_PORT = 65_535;

  /** Refuses what cannot be served. */
  Settings {
    if (port < 0 || port > LAST_PORT) {
      throw new CommandException("port.range", Integer.toString(port));
    }
    store = store.toAbsolutePath().normalize();
    publicUrl = publicUrl.strip().replaceAll("/+$", "");
    if (!publicUrl.isEmpty() && !isAddress(publicUrl)) {
      throw new CommandException("publicUrl.form", publicUrl);
    }
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
