package org.vigie.bench.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Oxigraph, compiled for Node, in memory behind a small server of our own.
 *
 * @param modules the folder in which npm installed {@code oxigraph}
 */
record Oxigraph(Path modules) implements Peer {
  @Override
  public String name() {
    return "Oxigraph (WASM)";
  }

  @Override
  public void load(Dumps dumps, Path folder) {
    Scripts.copy("oxigraph.mjs", folder);
  }

  @Override
  public Server start(Path folder) {
    int port = Server.freePort();
    List<String> command =
        List.of(
            "node",
            "--max-old-space-size=6144",
            folder.resolve("oxigraph.mjs").toString(),
            modules.toString(),
            Integer.toString(port),
            folder.resolveSibling("quads.nq").toString());
    URI address = URI.create("http://127.0.0.1:" + port + "/query");
    return Server.start(new Endpoint(name(), address), command, folder);
  }
}
