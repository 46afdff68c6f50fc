package org.vigie.sparql.download;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.riot.WebContent;

/** The forms in which an answer comes: rows and truth values as tables, triples and quads. */
public enum Form {
  /** SPARQL 1.1 Query Results JSON. */
  JSON(true, WebContent.contentTypeResultsJSON, WebContent.contentTypeJSON),
  /** SPARQL Query Results XML. */
  XML(true, WebContent.contentTypeResultsXML, WebContent.contentTypeXML),
  /** SPARQL 1.1 CSV. */
  CSV(true, WebContent.contentTypeTextCSV),
  /** SPARQL 1.1 TSV. */
  TSV(true, WebContent.contentTypeTextTSV),
  /** A workbook. */
  XLSX(true, Table.MEDIA_TYPE),
  /** Turtle. */
  TTL(false, WebContent.contentTypeTurtle),
  /** N-Triples. */
  NT(false, WebContent.contentTypeNTriples),
  /** JSON-LD. */
  JSONLD(false, WebContent.contentTypeJSONLD),
  /** RDF/XML. */
  RDF(false, WebContent.contentTypeRDFXML),
  /** TriG. */
  TRIG(false, WebContent.contentTypeTriG),
  /** N-Quads. */
  NQ(false, WebContent.contentTypeNQuads);

  private final boolean table;
  private final String mediaType;
  private final String family;

  Form(boolean table, String mediaType) {
    this(table, mediaType, mediaType);
  }

  Form(boolean table, String mediaType, String family) {
    this.table = table;
    this.mediaType = mediaType;
    this.family = family;
  }

  /** The form of a short name, such as {@code ttl} or {@code turtle}, in any case. */
  public static Optional<Form> named(String name) {
    String ending = name.equalsIgnoreCase("turtle") ? TTL.ending() : name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(each -> each.ending().equals(ending)).findFirst();
  }

  /** The form of a media type, which may have parameters. */
  public static Optional<Form> of(String mediaType) {
    String type = mediaType.split(";", 2)[0].strip();
    return Arrays.stream(values())
        .filter(each -> each.mediaType.equals(type) || each.family.equals(type))
        .findFirst();
  }

  /**
   * The short names of some forms.
   *
   * @param table of those for rows, else of those for triples and quads
   * @return such as {@code ttl, nt}
   */
  public static String names(boolean table) {
    return Arrays.stream(values())
        .filter(each -> each.table == table)
        .map(Form::ending)
        .collect(Collectors.joining(", "));
  }

  /** Its short name, such as {@code ttl}. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its own media type. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether rows come in it, and not triples or quads. */
  public boolean isTable() {
    return table;
  }

  /**
   * Whether an answer comes in it; JSON and XML are also short names of JSON-LD and RDF/XML.
   *
   * @param rows whether the answer is rows, and not triples or quads
   */
  public boolean fits(boolean rows) {
    return table == rows || this == JSON || this == XML;
  }
}
