package org.vigie.catalogue;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.format.RdfFormat;
import org.vigie.vocab.Prefixes;

/** The terms and the authority tables that DCAT-AP 3 asks for. */
final class Dcat {
  /** The authority tables of the European Union. */
  static final String EU = "http://publications.europa.eu/resource/authority/";

  /** The media types, as IRIs. */
  static final String IANA = "https://www.iana.org/assignments/media-types/";

  /** French and English. */
  static final List<String> TONGUES = List.of(EU + "language/FRA", EU + "language/ENG");

  /** The licence of the data. */
  static final Node LICENCE = NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");

  private static final String VCARD = "http://www.w3.org/2006/vcard/ns#";

  private Dcat() {}

  /** A syntax in the table of file types. */
  static String fileType(RdfFormat format) {
    return EU
        + "file-type/"
        + switch (format) {
          case TURTLE -> "RDF_TURTLE";
          case JSON_LD -> "JSON_LD";
          case N_TRIPLES -> "RDF_N_TRIPLES";
          case RDF_XML -> "RDF_XML";
          case TRIG -> "RDF_TRIG";
          case N_QUADS -> "RDF_N_QUADS";
        };
  }

  static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  static Node vcard(String name) {
    return NodeFactory.createURI(VCARD + name);
  }

  static Node dcat(String name) {
    return iri("dcat", name);
  }

  static Node dct(String name) {
    return iri("dct", name);
  }

  static Node iri(String prefix, String name) {
    return NodeFactory.createURI(Prefixes.map().getOrDefault(prefix, "") + name);
  }
}
