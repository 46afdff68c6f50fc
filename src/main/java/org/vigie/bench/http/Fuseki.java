package org.vigie.bench.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Apache Jena Fuseki, as its users start it.
 *
 * @param java how it is started
 * @param classPath the jar of the server, or a class path that holds it
 * @param inMemory whether it keeps the data in memory, and else in a TDB2 database
 */
record Fuseki(Java java, String classPath, boolean inMemory) implements Peer {
  /** It configures a log of its own, unless it is told of a configuration. */
  private static final List<String> OPTIONS = List.of("-Dlog4j.configurationFile=none");

  private static final String UNION = "tdb2:unionDefaultGraph=true";

  @Override
  public String name() {
    return inMemory ? "Fuseki --mem" : "Fuseki TDB2";
  }

  @Override
  public void load(Dumps dumps, Path folder) {
    if (!inMemory) {
      Server.run(
          java.run(
              classPath,
              OPTIONS,
              "tdb2.tdbloader",
              "--loader=parallel",
              "--loc=" + database(folder),
              dumps.quads().toString()),
          folder);
    }
  }

  @Override
  public Server start(Path folder) {
    int port = Server.freePort();
    String from =
        inMemory ? "--file=" + folder.resolveSibling("united.nq") : "--loc=" + database(folder);
    List<String> command =
        new java.util.ArrayList<>(
            java.run(
                classPath,
                OPTIONS,
                "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                "--localhost",
                "--quiet",
                "--port=" + port,
                from));
    if (!inMemory) {
      command.add("--set=" + UNION);
    }
    command.add("/data");
    URI address = URI.create("http://127.0.0.1:" + port + "/data/query");
    return Server.start(new Endpoint(name(), address), command, folder);
  }

  private static Path database(Path folder) {
    return folder.resolve("database");
  }
}
