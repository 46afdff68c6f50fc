package org.vigie.release.record;

import java.util.List;
import org.vigie.format.Json;
import org.vigie.words.Lang;

/** How the release is cited, for programs that read it beside the files: CITATION.cff 1.2.0. */
public final class CitationFile {
  /** The name that the file must have. */
  public static final String FILE = "CITATION.cff";

  private CitationFile() {}

  /** The file. Texts are written as JSON writes them, which YAML reads. */
  public static String of(Publication publication) {
    StringBuilder text = new StringBuilder();
    text.append("cff-version: 1.2.0\n");
    line(text, "message", "If you use these data, please cite this release.");
    text.append("type: dataset\n");
    line(text, "title", publication.title(Lang.EN));
    line(text, "abstract", publication.description(Lang.EN));
    text.append("authors:\n  - name: ").append(Json.line(Publication.PUBLISHER)).append('\n');
    text.append("    website: ").append(Json.line(Publication.HOME)).append('\n');
    line(text, "version", publication.version());
    text.append("date-released: ").append(publication.release().issued()).append('\n');
    list(text, "license", publication.spdx());
    line(text, "url", publication.release().name().iri());
    list(text, "keywords", publication.keywords(Lang.EN));
    text.append("identifiers:\n  - type: url\n    value: ")
        .append(Json.line(publication.release().name().iri()))
        .append('\n');
    return text.toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(": ").append(Json.line(value)).append('\n');
  }

  private static void list(StringBuilder text, String key, List<String> values) {
    if (!values.isEmpty()) {
      text.append(key).append(":\n");
      values.forEach(value -> text.append("  - ").append(Json.line(value)).append('\n'));
    }
  }
}
