package org.vigie.bench.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * OpenLink Virtuoso 7.
 *
 * @param programs the folder of {@code virtuoso-t} and {@code isql-vt}
 */
record Virtuoso(Path programs) implements Peer {
  /** Where what stands in no graph would go; there is no such quad. */
  private static final String ELSEWHERE = "urn:vigie:bench";

  @Override
  public String name() {
    return "Virtuoso";
  }

  @Override
  public void load(Dumps dumps, Path folder) {
    int sql = Server.freePort();
    try (Server loading = start(folder, sql)) {
      Path file = dumps.quads();
      loading.awaitQuiet();
      isql(
          sql,
          folder,
          "ld_dir('%s','%s','%s');".formatted(file.getParent(), file.getFileName(), ELSEWHERE));
      isql(sql, folder, "rdf_loader_run();");
      isql(sql, folder, "checkpoint;");
      isql(sql, folder, "DB.DBA.vacuum();");
      isql(sql, folder, "checkpoint;");
    }
  }

  @Override
  public Server start(Path folder) {
    return start(folder, Server.freePort());
  }

  private Server start(Path folder, int sql) {
    int port = Server.freePort();
    try (InputStream in =
        Objects.requireNonNull(Virtuoso.class.getResourceAsStream("virtuoso.ini"))) {
      Files.createDirectories(folder.resolve("database"));
      Files.deleteIfExists(folder.resolve("database/virtuoso.lck"));
      Files.writeString(
          folder.resolve("virtuoso.ini"),
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("@folder@", folder.toString())
              .replace("@data@", folder.resolve("..").normalize().toString())
              .replace("@sql@", Integer.toString(sql))
              .replace("@http@", Integer.toString(port)));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    List<String> command =
        List.of(
            programs.resolve("virtuoso-t").toString(),
            "+foreground",
            "+configfile",
            folder.resolve("virtuoso.ini").toString());
    URI address = URI.create("http://127.0.0.1:" + port + "/sparql");
    return Server.start(new Endpoint(name(), address), command, folder);
  }

  private void isql(int port, Path folder, String statement) {
    Server.run(
        List.of(
            programs.resolve("isql-vt").toString(),
            "127.0.0.1:" + port,
            "dba",
            "dba",
            "ERRORS=STDOUT",
            "exec=" + statement),
        folder);
  }
}
