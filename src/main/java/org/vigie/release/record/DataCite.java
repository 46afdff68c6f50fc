package org.vigie.release.record;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.format.Json;
import org.vigie.release.Release;
import org.vigie.release.ReleaseFile;
import org.vigie.release.ReleaseName;
import org.vigie.words.Lang;

/**
 * The metadata with which a DOI is registered (DataCite, kernel 4), in both forms that DataCite
 * takes. The DOI itself is the registrar's to give.
 */
public final class DataCite {
  private static final String KERNEL = "http://datacite.org/schema/kernel-4";

  private final Publication publication;
  private final Release release;

  private DataCite(Publication publication) {
    this.publication = publication;
    this.release = publication.release();
  }

  /** The XML document, in which the DOI is still to be said. */
  public static String xml(Publication publication) {
    return new DataCite(publication).xml();
  }

  /** Writes the JSON document as DataCite's interface takes it; the stream stays open. */
  public static void json(Publication publication, OutputStream out) {
    Json.write(
        Map.of(
            "data", ordered("type", "dois", "attributes", new DataCite(publication).attributes())),
        out);
  }

  private String year() {
    return Integer.toString(release.issued().getYear());
  }

  private List<String> formats() {
    return release.files().stream().map(ReleaseFile::mediaType).distinct().sorted().toList();
  }

  /** How it is related to others: relation and address. */
  private Map<String, String> related() {
    Map<String, String> related = new LinkedHashMap<>();
    related.put("IsVersionOf", Publication.SERIES);
    release
        .previous()
        .map(ReleaseName::iri)
        .ifPresent(previous -> related.put("IsNewVersionOf", previous));
    return related;
  }

  private String xml() {
    Xml xml = new Xml();
    xml.open(
        "resource",
        "xmlns",
        KERNEL,
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        KERNEL + " https://schema.datacite.org/meta/kernel-4.5/metadata.xsd");
    xml.text("identifier", "(:tba)", "identifierType", "DOI");
    xml.open("creators").open("creator");
    xml.text("creatorName", Publication.PUBLISHER, "nameType", "Organizational");
    xml.close().close();
    xml.open("titles");
    xml.text("title", publication.title(Lang.FR), "xml:lang", "fr");
    xml.text("title", publication.title(Lang.EN), "xml:lang", "en", "titleType", "TranslatedTitle");
    xml.close();
    xml.text("publisher", Publication.PUBLISHER);
    describe(xml);
    relate(xml);
    return xml.close().text();
  }

  private void describe(Xml xml) {
    xml.text("publicationYear", year());
    xml.text("resourceType", "RDF dataset", "resourceTypeGeneral", "Dataset");
    xml.open("subjects");
    for (Lang lang : Lang.values()) {
      publication.keywords(lang).forEach(word -> xml.text("subject", word, "xml:lang", lang.tag()));
    }
    xml.close();
    xml.open("dates").text("date", release.issued().toString(), "dateType", "Issued").close();
    xml.text("language", Lang.FR.tag());
  }

  private void relate(Xml xml) {
    xml.open("alternateIdentifiers");
    xml.text("alternateIdentifier", release.name().iri(), "alternateIdentifierType", "URL");
    xml.close();
    xml.open("relatedIdentifiers");
    related()
        .forEach(
            (relation, address) ->
                xml.text(
                    "relatedIdentifier",
                    address,
                    "relatedIdentifierType",
                    "URL",
                    "relationType",
                    relation));
    xml.close();
    xml.open("formats");
    formats().forEach(format -> xml.text("format", format));
    xml.close();
    xml.text("version", publication.version());
    xml.open("rightsList");
    publication
        .licences()
        .forEach(licence -> xml.text("rights", Publication.name(licence), "rightsURI", licence));
    xml.close();
    xml.open("descriptions");
    for (Lang lang : Lang.values()) {
      xml.text(
          "description",
          publication.description(lang),
          "descriptionType",
          "Abstract",
          "xml:lang",
          lang.tag());
    }
    xml.close();
  }

  private Map<String, Object> attributes() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("url", release.name().iri());
    all.put(
        "creators", List.of(ordered("name", Publication.PUBLISHER, "nameType", "Organizational")));
    all.put(
        "titles",
        List.of(
            ordered("title", publication.title(Lang.FR), "lang", "fr"),
            ordered(
                "title",
                publication.title(Lang.EN),
                "lang",
                "en",
                "titleType",
                "TranslatedTitle")));
    all.put("publisher", Publication.PUBLISHER);
    all.put("publicationYear", release.issued().getYear());
    all.put("types", ordered("resourceTypeGeneral", "Dataset", "resourceType", "RDF dataset"));
    describe(all);
    relate(all);
    all.put("version", publication.version());
    all.put("schemaVersion", KERNEL);
    return all;
  }

  private void describe(Map<String, Object> all) {
    List<Object> subjects = new ArrayList<>();
    List<Object> descriptions = new ArrayList<>();
    for (Lang lang : Lang.values()) {
      publication
          .keywords(lang)
          .forEach(word -> subjects.add(ordered("subject", word, "lang", lang.tag())));
      descriptions.add(
          ordered(
              "description",
              publication.description(lang),
              "descriptionType",
              "Abstract",
              "lang",
              lang.tag()));
    }
    all.put("subjects", subjects);
    all.put("dates", List.of(ordered("date", release.issued().toString(), "dateType", "Issued")));
    all.put("language", Lang.FR.tag());
    all.put("descriptions", descriptions);
  }

  private void relate(Map<String, Object> all) {
    all.put(
        "alternateIdentifiers",
        List.of(
            ordered(
                "alternateIdentifier", release.name().iri(), "alternateIdentifierType", "URL")));
    List<Object> relations = new ArrayList<>();
    related()
        .forEach(
            (relation, address) ->
                relations.add(
                    ordered(
                        "relatedIdentifier",
                        address,
                        "relatedIdentifierType",
                        "URL",
                        "relationType",
                        relation)));
    all.put("relatedIdentifiers", relations);
    all.put("formats", formats());
    all.put(
        "rightsList",
        publication.licences().stream()
            .map(licence -> ordered("rights", Publication.name(licence), "rightsUri", licence))
            .toList());
  }

  /** A map in the order in which it is written. */
  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }
}
