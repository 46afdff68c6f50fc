package org.vigie.app;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.vocab.Iris;
import picocli.CommandLine.Option;

/** Who is responsible for a write, an option that several commands share. */
final class ByOption {
  @Option(names = "--by", paramLabel = "ACTOR", required = true, descriptionKey = "by")
  private @Nullable String by;

  /** The actor: the slug of one of ours, or an address. */
  Node actor() {
    String name = Optional.ofNullable(by).orElse("").strip();
    return name.contains(":")
        ? NodeFactory.createURI(name)
        : Iris.thing("actor", name.startsWith("actor/") ? name.substring(6) : name);
  }
}
