package org.vigie.cite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.format.Json;

/** The files in which a reference can be taken along. */
public enum Format {
  /** BibTeX, for TeX. */
  BIBTEX("bib", "application/x-bibtex", "; charset=utf-8"),
  /** RIS, for EndNote, Zotero, Mendeley. */
  RIS("ris", "application/x-research-info-systems", "; charset=utf-8"),
  /** CSL-JSON, for Zotero, Pandoc and everything that speaks citeproc. */
  CSL_JSON("csl.json", "application/vnd.citationstyles.csl+json", "");

  private static final String LINE = "\r\n";

  private final String suffix;
  private final String mediaType;
  private final String parameters;

  Format(String suffix, String mediaType, String parameters) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.parameters = parameters;
  }

  /** The suffix of a file, without the dot; also the name of the format in an address. */
  public String suffix() {
    return suffix;
  }

  /** The media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The value of the Content-Type header. */
  public String contentType() {
    return mediaType + parameters;
  }

  /** The format of a suffix such as {@code bib}. */
  public static Optional<Format> findByName(String name) {
    return Arrays.stream(values()).filter(format -> format.suffix.equals(name)).findFirst();
  }

  /** All of them, as a reader is told. */
  public static String list() {
    return Arrays.stream(values()).map(Format::suffix).collect(Collectors.joining(", "));
  }

  /** The reference in this format. */
  public String write(Reference reference) {
    return switch (this) {
      case BIBTEX -> bibtex(reference);
      case RIS -> ris(reference);
      case CSL_JSON -> Json.line(List.of(csl(reference)));
    };
  }

  /** The fields of BibTeX of old, and those that biblatex adds (date, version, language). */
  private static String bibtex(Reference cited) {
    StringBuilder entry = new StringBuilder("@misc{").append(cited.key());
    field(entry, "author", "{" + tex(Reference.AUTHOR) + "}");
    field(entry, "title", "{" + tex(cited.title()) + "}");
    field(entry, "year", cited.year());
    field(entry, "date", cited.date());
    field(entry, "version", tex(cited.version()));
    field(entry, "howpublished", tex(cited.genre()));
    field(entry, "url", cited.address());
    field(entry, "note", cited.identifier());
    field(entry, "language", cited.lang().tag());
    return entry.append("\n}\n").toString();
  }

  private static void field(StringBuilder entry, String name, String value) {
    if (!value.isEmpty()) {
      entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  /** What TeX would read as a command is written so that it prints. */
  private static String tex(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\textbackslash{}");
        case '~' -> out.append("\\textasciitilde{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '#', '$', '%', '&', '_', '{', '}' -> out.append('\\').append(c);
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** RIS, each line ended as the format wants it. */
  private static String ris(Reference cited) {
    List<String> lines = new ArrayList<>();
    lines.add("TY  - " + cited.kind().ris());
    lines.add("AU  - " + Reference.AUTHOR);
    lines.add("TI  - " + cited.title());
    lines.add("PB  - " + Reference.AUTHOR);
    if (!cited.date().isEmpty()) {
      lines.add("PY  - " + cited.year());
      lines.add("DA  - " + cited.date().replace('-', '/'));
    }
    lines.add("ET  - " + cited.version());
    if (!cited.genre().isEmpty()) {
      lines.add("M3  - " + cited.genre());
    }
    lines.add("UR  - " + cited.address());
    lines.add("ID  - " + cited.identifier());
    lines.add("LA  - " + cited.lang().tag());
    lines.add("ER  - ");
    return String.join(LINE, lines) + LINE;
  }

  /** The item of CSL 1.0.2. */
  private static Map<String, Object> csl(Reference cited) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", cited.identifier());
    item.put("type", cited.kind().csl());
    item.put("title", cited.title());
    item.put("author", List.of(Map.of("literal", Reference.AUTHOR)));
    item.put("publisher", Reference.AUTHOR);
    if (cited.kind() == Reference.Kind.PAGE) {
      item.put("container-title", Reference.AUTHOR);
    }
    if (!cited.genre().isEmpty()) {
      item.put("genre", cited.genre());
    }
    item.put("version", cited.version());
    item.put("URL", cited.address());
    item.put("language", cited.lang().tag());
    if (!cited.date().isEmpty()) {
      item.put("issued", Map.of("date-parts", List.of(parts(cited.date()))));
    }
    return item;
  }

  /** Year, month and day, as far as they are known. */
  static List<Integer> parts(String date) {
    return Stream.of(date.split("-", -1)).map(Integer::valueOf).toList();
  }
}
