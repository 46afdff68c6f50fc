package org.vigie.release.dump;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.format.XmlText;
import org.vigie.vocab.Prefixes;

/**
 * RDF/XML. What it has no place for is left out and counted: predicates that are no names of XML
 * elements, and characters that XML cannot hold.
 */
final class RdfXmlDump {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
  private static final Pattern NAME =
      Pattern.compile("(.*[^A-Za-z0-9._-])([A-Za-z_][A-Za-z0-9._-]*)");

  /** Names of RDF/XML's own, which are no properties there. */
  private static final Set<String> SYNTAX =
      Set.of(
          "RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype", "Description", "li");

  private final Writer out;
  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<String, Element> elements = new HashMap<>();
  private String subject = "";
  private long leftOut;

  private RdfXmlDump(Writer out) {
    this.out = out;
  }

  /** Writes all graphs as one; tells how many statements were left out. */
  static long write(CanonicalFile view, Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
    RdfXmlDump dump = new RdfXmlDump(out);
    for (Map.Entry<String, String> prefix : Prefixes.map().entrySet()) {
      dump.prefixes.put(prefix.getValue(), prefix.getKey());
      out.write("\n  xmlns:" + prefix.getKey() + "=\"" + attribute(prefix.getValue()) + "\"");
    }
    out.write(">\n");
    view.forEachTriple(dump::take);
    dump.end();
    out.write("</rdf:RDF>\n");
    return dump.leftOut;
  }

  /**
   * An element of a predicate.
   *
   * @param name its qualified name; empty when there is none
   * @param declared the declaration of its prefix, when the document has none
   */
  private record Element(String name, String declared) {}

  private Element element(String predicate) {
    Matcher name = NAME.matcher(Token.text(predicate));
    if (!name.matches() || (name.group(1).equals(RDF) && SYNTAX.contains(name.group(2)))) {
      return new Element("", "");
    }
    String prefix = prefixes.get(name.group(1));
    return prefix == null
        ? new Element("p:" + name.group(2), " xmlns:p=\"" + attribute(name.group(1)) + "\"")
        : new Element(prefix + ":" + name.group(2), "");
  }

  private void take(Statement statement) throws IOException {
    Element element = elements.computeIfAbsent(statement.predicate(), this::element);
    String object = statement.object();
    if (element.name().isEmpty() || !Token.text(object).codePoints().allMatch(RdfXmlDump::isHeld)) {
      leftOut++;
      return;
    }
    if (!statement.subject().equals(subject)) {
      end();
      subject = statement.subject();
      out.write("<rdf:Description " + node(subject, "about") + ">\n");
    }
    out.write("  <" + element.name() + element.declared());
    if (Token.isLiteral(object)) {
      out.write(kind(object) + ">" + text(Token.text(object)) + "</" + element.name() + ">\n");
    } else {
      out.write(" " + node(object, "resource") + "/>\n");
    }
  }

  private void end() throws IOException {
    if (!subject.isEmpty()) {
      out.write("</rdf:Description>\n");
    }
  }

  private static String node(String token, String attribute) {
    return Token.isBlank(token)
        ? "rdf:nodeID=\"" + Token.text(token) + "\""
        : "rdf:" + attribute + "=\"" + attribute(Token.text(token)) + "\"";
  }

  private static String kind(String literal) {
    String language = Token.language(literal);
    if (!language.isEmpty()) {
      return " xml:lang=\"" + language + "\"";
    }
    String datatype = Token.datatype(literal);
    return datatype.equals(STRING) ? "" : " rdf:datatype=\"" + attribute(datatype) + "\"";
  }

  /** A carriage return is given back when it is written as a reference. */
  private static boolean isHeld(int c) {
    return c == '\r' || XmlText.isHeld(c);
  }

  private static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
  }

  private static String attribute(String text) {
    return text(text).replace("\"", "&quot;").replace("\t", "&#9;").replace("\n", "&#10;");
  }
}
