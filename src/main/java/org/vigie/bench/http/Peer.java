package org.vigie.bench.http;

import java.nio.file.Path;

/** A server of SPARQL that can be loaded and started. */
interface Peer {
  /** How the tables call it. */
  String name();

  /**
   * Brings the data in.
   *
   * @param folder its own, empty
   * @throws PeerException when it cannot be had
   */
  void load(Dumps dumps, Path folder);

  /**
   * Starts it on a free port.
   *
   * @param folder in which it was loaded
   * @throws PeerException when it does not start
   */
  Server start(Path folder);
}
