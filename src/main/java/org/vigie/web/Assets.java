package org.vigie.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The style sheet, the fonts and the mark, read once. The style sheet and the fonts have their
 * content's hash in their path and may be kept for ever.
 */
final class Assets {
  private static final String SANS =
      "/META-INF/resources/webjars/fontsource__source-sans-pro/5.2.5/files/source-sans-pro-latin-";
  private static final String SERIF =
      "/META-INF/resources/_static/pt-serif/5.1.0/files/pt-serif-latin-";

  private final Map<String, Asset> byPath = new LinkedHashMap<>();
  private final String style;

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
    String folder = "/assets/" + Etag.hash(sheet).substring(0, 10);
    this.style = folder + "/vigie.css";
    byPath.put(style, new Asset(sheet, "text/css; charset=utf-8", true));
    font(folder, "sans-400", SANS + "400-normal.woff2");
    font(folder, "sans-600", SANS + "600-normal.woff2");
    font(folder, "serif-400", SERIF + "400-normal.woff2");
    font(folder, "serif-700", SERIF + "700-normal.woff2");
    byPath.put(
        "/assets/vigie.svg",
        new Asset(read("/org/vigie/web/vigie.svg"), "image/svg+xml; charset=utf-8", false));
  }

  private void font(String folder, String name, String resource) {
    byPath.put(folder + "/fonts/" + name + ".woff2", new Asset(read(resource), "font/woff2", true));
  }

  /** The path of the style sheet. */
  String style() {
    return style;
  }

  Optional<Asset> find(String path) {
    return Optional.ofNullable(byPath.get(path));
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
