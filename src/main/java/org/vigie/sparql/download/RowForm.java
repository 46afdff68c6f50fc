package org.vigie.sparql.download;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.riot.WebContent;

/** The forms in which rows and truth values come; those of graphs are the syntaxes of RDF. */
public enum RowForm {
  /** SPARQL 1.1 Query Results JSON. */
  JSON(WebContent.contentTypeResultsJSON, WebContent.contentTypeJSON),
  /** SPARQL Query Results XML. */
  XML(WebContent.contentTypeResultsXML, WebContent.contentTypeXML),
  /** SPARQL 1.1 CSV. */
  CSV(WebContent.contentTypeTextCSV, WebContent.contentTypeTextCSV),
  /** SPARQL 1.1 TSV. */
  TSV(WebContent.contentTypeTextTSV, WebContent.contentTypeTextTSV),
  /** A workbook. */
  XLSX(Table.MEDIA_TYPE, Table.MEDIA_TYPE);

  private final String mediaType;
  private final String family;

  RowForm(String mediaType, String family) {
    this.mediaType = mediaType;
    this.family = family;
  }

  /** The form of a short name, such as {@code csv}, in any case. */
  public static Optional<RowForm> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The form of a media type without parameters. */
  public static Optional<RowForm> of(String mediaType) {
    return Arrays.stream(values())
        .filter(each -> each.mediaType.equals(mediaType) || each.family.equals(mediaType))
        .findFirst();
  }

  /** The short names of all, such as {@code json, xml}. */
  public static String names() {
    return Arrays.stream(values()).map(RowForm::suffix).collect(Collectors.joining(", "));
  }

  /** The suffix of a file's name, without the dot; also its short name. */
  public String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its own media type. */
  public String mediaType() {
    return mediaType;
  }
}
