package org.vigie.app;

import java.net.URI;
import java.nio.file.Path;

/**
 * What the person who runs Vigie decides.
 *
 * @param port the TCP port; 0 takes a free one
 * @param store the folder of the store
 * @param publicUrl the address under which readers reach it, without a slash at the end
 */
record Settings(int port, Path store, URI publicUrl) {
  /** Refuses what cannot be served. */
  Settings {
    if (port < 0 || port > 65_535) {
      throw new CommandException("port.range", Integer.toString(port));
    }
    String scheme = publicUrl.getScheme();
    if (publicUrl.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new CommandException("publicUrl.form", publicUrl.toString());
    }
  }

  /** The public address as a text. */
  String address() {
    return publicUrl.toString();
  }

  /** The settings of a command line; a blank public address means this machine. */
  static Settings of(int port, Path store, String publicUrl) {
    String address = publicUrl.isBlank() ? "http://localhost:" + port : publicUrl.strip();
    try {
      return new Settings(
          port, store.toAbsolutePath().normalize(), URI.create(address.replaceAll("/+$", "")));
    } catch (IllegalArgumentException malformed) {
      throw new CommandException("publicUrl.form", address);
    }
  }
}
