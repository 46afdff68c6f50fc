package org.vigie.bench.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Vigie itself, as the launcher starts it.
 *
 * @param java how it is started
 * @param options further options of the JVM
 * @param main the main class of the program
 * @param store the folder of a store with the data
 */
public record Vigie(Java java, List<String> options, String main, Path store) implements Peer {
  @Override
  public String name() {
    return "Vigie";
  }

  @Override
  public void load(Dumps dumps, Path folder) {
    // The data come from its store.
  }

  @Override
  public Server start(Path folder) {
    int port = Server.freePort();
    List<String> all = new ArrayList<>(launcher());
    all.addAll(options.isEmpty() ? calm() : options);
    List<String> command =
        java.run(
            System.getProperty("java.class.path"),
            all,
            main,
            "serve",
            "--port=" + port,
            "--store=" + store,
            "--client-header=" + Server.CLIENT_HEADER);
    URI address = URI.create("http://127.0.0.1:" + port + "/sparql");
    return Server.start(new Endpoint(name(), address), command, folder);
  }

  /** The options by which the launcher keeps a server calm under heavy queries. */
  private static List<String> calm() {
    String options = System.getProperty("vigie.calm", "");
    return options.isEmpty() ? List.of() : List.of(options.split(" "));
  }

  /** The other options that the launcher gives, with what a rehearsal noted when there was one. */
  private static List<String> launcher() {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Dvigie.home=" + System.getProperty("vigie.home", "."),
                "-Xlog:disable",
                "-XX:+ExitOnOutOfMemoryError"));
    String quick = System.getProperty("vigie.quick", "");
    if (!quick.isEmpty()) {
      options.add(quick);
    }
    return options;
  }
}
