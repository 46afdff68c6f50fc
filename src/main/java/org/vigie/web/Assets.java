package org.vigie.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The style sheet, the fonts, the mark and what the page where one asks loads, each read once. All
 * but the mark have a sum of the content in their path and may be kept for ever.
 */
final class Assets {
  private static final String SANS =
      "/META-INF/resources/webjars/fontsource__source-sans-pro/5.2.5/files/source-sans-pro-latin-";
  private static final String SERIF =
      "/META-INF/resources/_static/pt-serif/5.1.0/files/pt-serif-latin-";

  /** The families of pages with a style sheet of their own, beside the one of all pages. */
  private static final List<String> SHEETS =
      List.of("guide", "play", "history", "evidence", "network", "ontology", "release", "check");

  /** The scripts and the style sheet of the page where one asks. */
  private static final List<String> DESK =
      List.of(
          "desk.css",
          "answer.js",
          "bars.js",
          "cells.js",
          "claim.js",
          "columns.js",
          "config.js",
          "desk.js",
          "editor.js",
          "graph.js",
          "hints.js",
          "insight.js",
          "library.js",
          "line.js",
          "map.js",
          "share.js",
          "snippets.js",
          "timeline.js",
          "views.js");

  /** What lies beside the style sheet of all pages: {@code Page.Frame.beside}. */
  private static final List<String> BESIDE =
      List.of(
          "frame.css",
          "contract/contract.css",
          "search/suggest.js",
          "version/version.css",
          "version/visit.js",
          "cite/cite.js");

  /** What the build brought from npm, if it could ({@code src/main/npm/bring.sh}). */
  private static final String NPM = "/org/vigie/web/npm/";

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "txt", "text/plain; charset=utf-8");

  private final Map<String, Asset> byPath = new LinkedHashMap<>();
  private final String style;
  private final Map<String, String> sheets = new HashMap<>();
  private @Nullable Desk desk;

  /** A file with its media type. */
  static final class Asset {
    private final byte[] bytes;
    private final String mediaType;
    private final boolean immutable;

    private Asset(byte[] bytes, String mediaType, boolean immutable) {
      this.bytes = bytes;
      this.mediaType = mediaType;
      this.immutable = immutable;
    }

    byte[] bytes() {
      return bytes.clone();
    }

    String mediaType() {
      return mediaType;
    }

    boolean immutable() {
      return immutable;
    }
  }

  Assets() {
    byte[] sheet = read("/org/vigie/web/vigie.css");
    Map<String, byte[]> beside = new TreeMap<>();
    BESIDE.forEach(
        name ->
            beside.put(name.substring(name.lastIndexOf('/') + 1), read("/org/vigie/web/" + name)));
    List<byte[]> shared = new ArrayList<>(beside.values());
    shared.add(sheet);
    String folder = "/assets/" + stamp(joined(shared));
    beside.forEach((name, bytes) -> byPath.put(folder + "/" + name, asset(name, bytes)));
    this.style = folder + "/vigie.css";
    SHEETS.forEach(this::sheetOf);
    byPath.put(style, new Asset(sheet, "text/css; charset=utf-8", true));
    font(folder, "sans-400", SANS + "400-normal.woff2");
    font(folder, "sans-600", SANS + "600-normal.woff2");
    font(folder, "serif-400", SERIF + "400-normal.woff2");
    font(folder, "serif-700", SERIF + "700-normal.woff2");
    byPath.put(
        "/assets/vigie.svg",
        new Asset(read("/org/vigie/web/vigie.svg"), "image/svg+xml; charset=utf-8", false));
  }

  /** What the page where one asks loads: two megabytes, read when somebody first asks for it. */
  private record Desk(String folder, Map<String, Asset> byPath, boolean editor) {
    static Desk read() {
      Map<String, byte[]> parts = new TreeMap<>();
      DESK.forEach(name -> parts.put(name, Assets.read("/org/vigie/web/desk/" + name)));
      brought().forEach(name -> parts.put(name, Assets.read(NPM + name)));
      String folder = "/assets/" + stamp(joined(parts.values())) + "/desk";
      Map<String, Asset> byPath = new HashMap<>();
      parts.forEach((name, bytes) -> byPath.put(folder + "/" + name, asset(name, bytes)));
      return new Desk(folder, byPath, parts.containsKey("yasqe.min.js"));
    }
  }

  private synchronized Desk readDesk() {
    Desk read = desk;
    if (read == null) {
      read = Desk.read();
      desk = read;
    }
    return read;
  }

  private static Asset asset(String name, byte[] bytes) {
    String suffix = name.substring(name.lastIndexOf('.') + 1);
    return new Asset(bytes, TYPES.getOrDefault(suffix, "application/octet-stream"), true);
  }

  private void sheetOf(String name) {
    byte[] sheet = read("/org/vigie/web/" + name + "/" + name + ".css");
    String path = "/assets/" + stamp(sheet) + "/" + name + ".css";
    sheets.put(name, path);
    byPath.put(path, new Asset(sheet, "text/css; charset=utf-8", true));
  }

  private static List<String> brought() {
    try (InputStream in = Assets.class.getResourceAsStream(NPM + "files.txt")) {
      return in == null
          ? List.of()
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Tells one build's content from another's; a digest would take a twentieth of a start. */
  private static String stamp(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  private static byte[] joined(Collection<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private void font(String folder, String name, String resource) {
    byPath.put(folder + "/fonts/" + name + ".woff2", new Asset(read(resource), "font/woff2", true));
  }

  /** The path of the style sheet; that of the frame stands beside it. */
  String style() {
    return style;
  }

  /** The path of the style sheet of the texts. */
  String guide() {
    return sheet("guide");
  }

  /** The path of the style sheet of a family of pages. */
  String sheet(String family) {
    return Objects.requireNonNull(sheets.get(family), family);
  }

  /** The style sheets of the texts for a page without a server: without fonts of our own. */
  String embedded() {
    String all =
        new String(read("/org/vigie/web/vigie.css"), StandardCharsets.UTF_8)
            + new String(read("/org/vigie/web/guide/guide.css"), StandardCharsets.UTF_8);
    return all.replaceAll("(?m)^@font-face.*\\R", "");
  }

  /** The style sheet of the kit as one document. */
  String book() {
    return new String(read("/org/vigie/web/guide/book.css"), StandardCharsets.UTF_8);
  }

  /** The style sheet of a contract as one document. */
  String paper() {
    return book() + new String(read("/org/vigie/web/contract/paper.css"), StandardCharsets.UTF_8);
  }

  /** The folder of what the page where one asks loads. */
  String desk() {
    return readDesk().folder();
  }

  /** Whether the editor and the outlines of maps are there. */
  boolean hasEditor() {
    return readDesk().editor();
  }

  Optional<Asset> find(String path) {
    return Optional.ofNullable(byPath.get(path))
        .or(() -> Optional.ofNullable(readDesk().byPath().get(path)));
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The class path lacks " + resource);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + resource, unreadable);
    }
  }
}
