package org.vigie.bench.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * RDF4J's MemoryStore behind a small server of our own, which the source launcher of the JVM
 * compiles: RDF4J's own server is a web application that needs a container.
 *
 * @param java how it is started
 * @param jars a folder with the jars of {@code rdf4j-storage}
 */
record Rdf4j(Java java, Path jars) implements Peer {
  @Override
  public String name() {
    return "RDF4J mem";
  }

  @Override
  public void load(Dumps dumps, Path folder) {
    Scripts.copy("Rdf4jServer.java", folder);
  }

  @Override
  public Server start(Path folder) {
    int port = Server.freePort();
    List<String> command =
        java.run(
            jars + "/*",
            List.of("-Dsun.net.httpserver.nodelay=true"),
            folder.resolve("Rdf4jServer.java").toString(),
            Integer.toString(port),
            folder.resolveSibling("quads.nq").toString());
    URI address = URI.create("http://127.0.0.1:" + port + "/query");
    return Server.start(new Endpoint(name(), address), command, folder);
  }
}
