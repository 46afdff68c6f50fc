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

/** The release as a research object: RO-Crate 1.1. */
public final class RoCrate {
  /** The name that the file must have. */
  public static final String FILE = "ro-crate-metadata.json";

  private RoCrate() {}

  /** Writes the description; the stream stays open. */
  public static void write(Publication publication, OutputStream out) {
    Release release = publication.release();
    List<Map<String, Object>> graph = new ArrayList<>();
    Map<String, Object> descriptor = entity(FILE, "CreativeWork");
    descriptor.put("conformsTo", id("https://w3id.org/ro/crate/1.1"));
    descriptor.put("about", id("./"));
    graph.add(descriptor);
    graph.add(root(publication));
    release.files().forEach(file -> graph.add(file(file)));
    Map<String, Object> publisher = entity(Publication.HOME, "Organization");
    publisher.put("name", Publication.PUBLISHER);
    publisher.put("url", Publication.HOME);
    graph.add(publisher);
    for (String licence : publication.licences()) {
      Map<String, Object> terms = entity(licence, "CreativeWork");
      terms.put("name", Publication.name(licence));
      graph.add(terms);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@context", "https://w3id.org/ro/crate/1.1/context");
    all.put("@graph", graph);
    Json.write(all, out);
  }

  private static Map<String, Object> root(Publication publication) {
    Release release = publication.release();
    Map<String, Object> root = entity("./", "Dataset");
    root.put("identifier", release.name().iri());
    root.put("url", release.name().iri());
    root.put("name", publication.title(Lang.EN));
    root.put("alternateName", publication.title(Lang.FR));
    root.put("description", publication.description(Lang.EN));
    root.put("keywords", String.join(", ", publication.keywords(Lang.EN)));
    root.put("version", publication.version());
    root.put("datePublished", release.issued().toString());
    root.put("license", publication.licences().stream().map(RoCrate::id).toList());
    root.put("publisher", id(Publication.HOME));
    root.put("author", id(Publication.HOME));
    release
        .previous()
        .map(ReleaseName::iri)
        .ifPresent(previous -> root.put("isBasedOn", id(previous)));
    root.put("hasPart", release.files().stream().map(file -> id(file.name())).toList());
    return root;
  }

  private static Map<String, Object> file(ReleaseFile file) {
    Map<String, Object> said = entity(file.name(), "File");
    said.put("name", file.name());
    said.put("encodingFormat", file.gzip() ? "application/gzip" : file.mediaType());
    said.put("contentSize", Long.toString(file.bytes()));
    said.put("sha256", file.sha256());
    return said;
  }

  private static Map<String, Object> entity(String id, String type) {
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put("@id", id);
    entity.put("@type", type);
    return entity;
  }

  private static Map<String, String> id(String id) {
    return Map.of("@id", id);
  }
}
