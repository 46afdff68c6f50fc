package org.vigie.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.ingest.Occasion;
import org.vigie.vocab.Iris;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who takes something out of use, why, and whether it is only tried. */
final class RetireOptions {
  @Option(
      names = {"--because", "--reason"},
      paramLabel = "TEXT",
      required = true,
      descriptionKey = "reason")
  private @Nullable String because;

  @Option(names = "--dry-run", descriptionKey = "retireDryRun")
  private boolean dryRun;

  @Mixin private ByOption by = new ByOption();

  /** Whether it is done, and not only told. */
  boolean keeps() {
    return !dryRun;
  }

  /** Now, by whom, and why in the words of the terminal's language. */
  Occasion occasion(Terminal terminal) {
    String why = Optional.ofNullable(because).orElse("").strip();
    if (why.isEmpty()) {
      throw new CommandException("retire.because");
    }
    return new Occasion(
        Instant.now(),
        by.actor(),
        List.of(NodeFactory.createLiteralLang(why, terminal.lang().tag())));
  }

  /** The thing that a person names: {@code actor/adie}, {@code code/…} or a whole IRI. */
  static Node node(String said) {
    String name = said.strip();
    if (name.contains("://")) {
      return NodeFactory.createURI(name.replaceFirst("^http://w3id\\.org/", "https://w3id.org/"));
    }
    String path = name.replaceFirst("^/?(id/)?", "");
    int slash = path.indexOf('/');
    return slash > 0
        ? Iris.thing(path.substring(0, slash), path.substring(slash + 1))
        : NodeFactory.createURI(Iris.ID + path);
  }

  /** A thing as a person names it. */
  static String name(Node node) {
    return Iris.findThing(node)
        .map(thing -> thing.type() + "/" + thing.slug())
        .orElse(node.toString());
  }
}
