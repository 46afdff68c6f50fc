package org.vigie.bench.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private static final String MAIN = "org.apache.jena.fuseki.main.cmds.FusekiMainCmd";

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
    List<String> command =
        new ArrayList<>(
            java.run(classPath, OPTIONS, MAIN, "--localhost", "--quiet", "--port=" + port));
    if (inMemory) {
      command.addAll(List.of("--file=" + folder.resolveSibling("united.nq"), "/data"));
    } else {
      command.add("--config=" + configuration(folder));
    }
    URI address = URI.create("http://127.0.0.1:" + port + "/data/query");
    return Server.start(new Endpoint(name(), address), command, folder);
  }

  /** Its default graph is the union of the others, as ours is; no argument asks for that. */
  private static Path configuration(Path folder) {
    Scripts.copy("fuseki.ttl", folder);
    return folder.resolve("fuseki.ttl");
  }

  private static Path database(Path folder) {
    return folder.resolve("database");
  }
}
