package org.vigie.ontology;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/** A document of the vocabulary that is published in numbered versions. */
public enum Publication {
  /** Classes and properties. */
  ONTOLOGY("ns", Iris.NS, "ontology/", "ontology/versions/ns/", "vigie.ttl"),
  /** What data must satisfy. */
  SHAPES(
      "shapes", Iris.BASE + "shapes", "shapes/", "shapes/versions/", "contribution.ttl build.ttl"),
  /** What a value may be. */
  CODES("code", Iris.BASE + "code", "ontology/", "ontology/versions/code/", "codes.ttl");

  private final String path;
  private final String iri;
  private final String folder;
  private final String kept;
  private final String files;

  Publication(String path, String iri, String folder, String kept, String files) {
    this.path = path;
    this.iri = iri;
    this.folder = folder;
    this.kept = kept;
    this.files = files;
  }

  /** The last part of its address: {@code ns}, {@code shapes}, {@code code}. */
  public String path() {
    return path;
  }

  /** Its IRI, which stays the same from version to version. */
  public Node node() {
    return NodeFactory.createURI(iri);
  }

  /** The IRI of one of its versions. */
  public Node version(String number) {
    return NodeFactory.createURI(Iris.BASE + path + "/" + number);
  }

  /** The named graph of a store that holds it, with other things or alone. */
  public Node graph() {
    return switch (this) {
      case ONTOLOGY -> Graphs.ONTOLOGY;
      case SHAPES -> Iris.graph("shapes");
      case CODES -> Graphs.CODES;
    };
  }

  /** Where its present files lie in the repository and in the packed program. */
  public List<String> present() {
    return list().stream().map(file -> folder + file).toList();
  }

  /** Where the copies of a version lie. */
  public List<String> kept(String number) {
    return list().stream().map(file -> kept + number + "/" + file).toList();
  }

  private List<String> list() {
    return List.of(files.split(" ", -1));
  }

  /** The publication at the last part of an address. */
  public static Optional<Publication> findByPath(String path) {
    return Arrays.stream(values()).filter(each -> each.path.equals(path)).findFirst();
  }

  /** The publication with an IRI. */
  public static Optional<Publication> find(Node node) {
    return Arrays.stream(values()).filter(each -> each.node().equals(node)).findFirst();
  }
}
