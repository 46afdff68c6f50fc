package org.vigie.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.bench.Beside;
import org.vigie.bench.Observatory;
import org.vigie.catalogue.Questions;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Rates;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.format.RdfSyntaxException;
import org.vigie.gate.Gate;
import org.vigie.guide.Guide;
import org.vigie.ingest.Erasing;
import org.vigie.ingest.Retirement;
import org.vigie.source.Reference;
import org.vigie.source.tidy.DataFolder;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/** The files of the repository that are packed with the program: ontology, codes, shapes. */
final class Bundled {
  private final Graph ontology = resource("ontology/vigie.ttl");
  private final Graph codes = resource("ontology/codes.ttl");
  private final Graph glossary = resource("ontology/glossary.ttl");
  private final Graph contribution = resource("shapes/contribution.ttl");
  private final Graph build = resource("shapes/build.ttl");
  private final Graph rates = resource("data/rates.ttl");
  private final Questions questions = Questions.bundled();

  /** The claimable properties. */
  PropertyCatalogue properties() {
    return PropertyCatalogue.from(ontology);
  }

  /** What the tables may name. */
  Reference reference() {
    return new Reference(properties(), codes);
  }

  /** The texts of the observatory. */
  Guide guide() {
    try (DataFolder data = DataFolder.bundled("data")) {
      return Guide.read(data, glossary);
    }
  }

  Gate contributionGate() {
    return Gate.of(contribution);
  }

  /** How long Jena's own validation by the same shapes takes. */
  Beside.Took shacl(Observatory observatory, int contracts) {
    return Beside.shacl(
        observatory,
        contracts,
        contribution,
        Map.of(Graphs.ONTOLOGY, ontology, Graphs.CODES, codes));
  }

  Gate buildGate() {
    return Gate.of(build);
  }

  Consolidation consolidation() {
    return new Consolidation(properties(), Rates.from(rates));
  }

  /** Takes identifiers of a store out of use. */
  Retirement retirement(Store store) {
    return new Retirement(store, buildGate(), consolidation());
  }

  /** Erases content of a store for good. */
  Erasing erasing(Store store) {
    return new Erasing(store, buildGate(), consolidation());
  }

  /**
   * The named graphs that a store holds beside the data.
   *
   * @param data the folder whose {@code dataset.ttl} describes the dataset
   * @throws CommandException when that file is missing or is no Turtle
   */
  Map<Node, Graph> graphs(DataFolder data) {
    return Map.of(
        Graphs.ONTOLOGY,
        ontology,
        Graphs.CODES,
        union(codes, glossary),
        Iris.graph("shapes"),
        union(contribution, build),
        Graphs.META,
        metadata(data),
        Graphs.RATES,
        rates,
        Graphs.QUESTIONS,
        questions.graph());
  }

  private static Graph metadata(DataFolder data) {
    String name = "dataset.ttl";
    try (InputStream in = java.nio.file.Files.newInputStream(data.path(name))) {
      return RdfReader.readGraph(in, RdfFormat.TURTLE, Iris.BASE);
    } catch (RdfSyntaxException wrong) {
      throw new CommandException(
          "data.turtle", name, Long.toString(wrong.line()), String.valueOf(wrong.getMessage()));
    } catch (IOException missing) {
      throw new CommandException("data.missing", data.path(name).toString());
    }
  }

  private static Graph union(Graph one, Graph other) {
    Graph all = GraphFactory.createDefaultGraph();
    one.find().forEachRemaining(all::add);
    other.find().forEachRemaining(all::add);
    return all;
  }

  private static Graph resource(String name) {
    try (InputStream in = Bundled.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The program was packed without " + name);
      }
      return RdfReader.readGraph(in, RdfFormat.TURTLE, Iris.BASE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
