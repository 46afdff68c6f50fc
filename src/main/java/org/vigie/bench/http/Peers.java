package org.vigie.bench.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The peers of this machine: those of which somebody says where they are.
 *
 * @param fuseki the jar of Fuseki's server, or a class path that holds it
 * @param fusekiMem whether Fuseki is measured in memory too
 * @param virtuoso the folder of Virtuoso's programs
 * @param rdf4j a folder of RDF4J's jars
 * @param oxigraph the folder in which npm installed Oxigraph
 */
public record Peers(
    Optional<String> fuseki,
    boolean fusekiMem,
    Optional<Path> virtuoso,
    Optional<Path> rdf4j,
    Optional<Path> oxigraph) {

  /** Those that can be started, in the order of the tables. */
  List<Peer> list(Java java) {
    List<Peer> peers = new ArrayList<>();
    fuseki.ifPresent(path -> peers.add(new Fuseki(java, path, false)));
    fuseki.filter(path -> fusekiMem).ifPresent(path -> peers.add(new Fuseki(java, path, true)));
    virtuoso.filter(Files::isDirectory).ifPresent(folder -> peers.add(new Virtuoso(folder)));
    rdf4j
        .filter(Files::isDirectory)
        .ifPresent(folder -> peers.add(new Rdf4j(java, folder.toAbsolutePath())));
    oxigraph
        .filter(Files::isDirectory)
        .ifPresent(folder -> peers.add(new Oxigraph(folder.toAbsolutePath())));
    return peers;
  }

  /** The peers that are left out, and the option that would bring each in. */
  Map<String, String> listAbsent() {
    Map<String, String> absent = new LinkedHashMap<>();
    if (fuseki.isEmpty()) {
      absent.put("Fuseki TDB2", "--fuseki");
    }
    if (fuseki.isEmpty() || !fusekiMem) {
      absent.put("Fuseki --mem", "--fuseki-mem");
    }
    absent(virtuoso, "Virtuoso", "--virtuoso", absent);
    absent(rdf4j, "RDF4J mem", "--rdf4j", absent);
    absent(oxigraph, "Oxigraph (WASM)", "--oxigraph", absent);
    return absent;
  }

  private static void absent(
      Optional<Path> folder, String name, String option, Map<String, String> absent) {
    if (folder.filter(Files::isDirectory).isEmpty()) {
      absent.put(name, option);
    }
  }
}
