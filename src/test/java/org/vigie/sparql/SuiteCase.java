package org.vigie.sparql;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * One case of the W3C's SPARQL suites, as its manifest tells it.
 *
 * @param group the folder of the manifest, such as {@code sparql11/add}
 * @param name the local name of the case
 * @param kind the local name of its type
 * @param text the file of the query or the update
 * @param before what the store holds
 * @param services data by the address of the endpoint that has it
 * @param result the file of the result, where it is one
 * @param after what the store holds after an update
 */
record SuiteCase(
    String group,
    String name,
    String kind,
    Path text,
    State before,
    Map<String, Path> services,
    Optional<Path> result,
    State after) {

  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";

  /**
   * What a store holds.
   *
   * @param plain files of the default graph
   * @param named files by the name of their graph
   */
  record State(List<Path> plain, Map<String, Path> named) {}

  /** Where the files of a group seem to be, for the addresses that they leave relative. */
  static String base(String group) {
    return "http://www.w3.org/2009/sparql/docs/tests/" + group + "/";
  }

  /** The file as its relative addresses mean it. */
  static String base(SuiteCase of, Path file) {
    return base(of.group()) + file.getFileName();
  }

  String id() {
    return group + "#" + name;
  }

  boolean isUpdate() {
    return kind.contains("Update") || text.toString().endsWith(".ru");
  }

  /** The cases of a manifest, and of those that it includes. */
  static Stream<SuiteCase> list(Path suites, String manifest) {
    Path file = suites.resolve(manifest).normalize();
    Path folder = Objects.requireNonNull(file.getParent());
    String group = suites.relativize(folder).toString();
    Model model = ModelFactory.createDefaultModel();
    RDFParser.source(file).lang(Lang.TURTLE).base(base(group)).parse(model);
    Stream<SuiteCase> included =
        members(model, "include")
            .map(each -> suites.relativize(folder.resolve(local(each, group))))
            .flatMap(each -> list(suites, each.toString()));
    Stream<SuiteCase> own =
        members(model, "entries").map(each -> read(each.asResource(), group, folder));
    return Stream.concat(included, own);
  }

  private static Stream<RDFNode> members(Model model, String property) {
    return model.listObjectsOfProperty(property(MF, property)).toList().stream()
        .flatMap(each -> each.as(RDFList.class).asJavaList().stream());
  }

  private static SuiteCase read(Resource entry, String group, Path folder) {
    String kind =
        entry.listProperties(RDF.type).toList().stream()
            .map(type -> type.getResource().getLocalName())
            .filter(type -> type.endsWith("Test") || type.endsWith("Test11"))
            .findFirst()
            .orElse("?");
    Resource action =
        entry.hasProperty(property(MF, "action"))
            ? entry.getPropertyResourceValue(property(MF, "action"))
            : entry;
    Optional<Resource> result =
        Optional.ofNullable(entry.getPropertyResourceValue(property(MF, "result")));
    Map<String, Path> services = new LinkedHashMap<>();
    objects(action, QT, "serviceData")
        .forEach(
            each ->
                services.put(
                    each.getPropertyResourceValue(property(QT, "endpoint")).getURI(),
                    file(each.getProperty(property(QT, "data")).getObject(), group, folder)));
    RDFNode text =
        Stream.of(property(QT, "query"), property(UT, "request"))
            .filter(action::hasProperty)
            .map(property -> action.getProperty(property).getObject())
            .findFirst()
            .orElse(action);
    return new SuiteCase(
        group,
        entry.getURI().replaceFirst("^.*[#/]", ""),
        kind,
        text.isURIResource() ? file(text, group, folder) : folder,
        state(action, group, folder),
        services,
        result.filter(RDFNode::isURIResource).map(each -> file(each, group, folder)),
        state(result.orElse(action), group, folder));
  }

  private static State state(Resource of, String group, Path folder) {
    List<Path> plain =
        Stream.of(QT, UT)
            .flatMap(namespace -> objects(of, namespace, "data"))
            .map(each -> file(each, group, folder))
            .toList();
    Map<String, Path> named = new LinkedHashMap<>();
    Stream.of(QT, UT)
        .flatMap(namespace -> objects(of, namespace, "graphData"))
        .forEach(
            each -> {
              RDFNode data =
                  each.hasProperty(property(UT, "graph"))
                      ? each.getProperty(property(UT, "graph")).getObject()
                      : each.hasProperty(property(UT, "data"))
                          ? each.getProperty(property(UT, "data")).getObject()
                          : each;
              String name =
                  each.hasProperty(RDFS.label)
                      ? each.getProperty(RDFS.label).getString()
                      : data.asResource().getURI();
              named.put(name, file(data, group, folder));
            });
    return new State(plain, named);
  }

  private static Stream<Resource> objects(Resource of, String namespace, String name) {
    return of.listProperties(property(namespace, name)).toList().stream()
        .map(statement -> statement.getObject().asResource());
  }

  private static Path file(RDFNode named, String group, Path folder) {
    return folder.resolve(local(named, group));
  }

  private static String local(RDFNode named, String group) {
    return named.asResource().getURI().substring(base(group).length());
  }

  private static Property property(String namespace, String name) {
    return ResourceFactory.createProperty(namespace, name);
  }
}
