package org.vigie.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.format.Json;
import org.vigie.format.RdfSyntaxException;
import org.vigie.store.RevisionNumber;

/** A release as its manifest says it. */
public final class ReleaseManifest {
  private static final String FORMAT = "vigie-release";
  private static final long VERSION = 1;

  private ReleaseManifest() {}

  /** The manifest's text, the same for the same release. */
  public static byte[] bytes(Release release) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.put("version", VERSION);
    all.put("release", release.name().toString());
    all.put("iri", release.name().iri());
    all.put("revision", release.revision().value());
    all.put("revisedAt", release.at().toString());
    all.put("issued", release.issued().toString());
    release.previous().ifPresent(previous -> all.put("previous", previous.toString()));
    all.put("views", release.views());
    all.put("files", release.files());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.write(all, out);
    out.write('\n');
    return out.toByteArray();
  }

  /** Reads a manifest; empty when it is none of a release of ours. */
  public static Optional<Release> find(byte[] text) {
    try {
      Map<?, ?> all = Json.readObject(new ByteArrayInputStream(text));
      if (!FORMAT.equals(all.get("format")) || number(all.get("version")) != VERSION) {
        return Optional.empty();
      }
      return Optional.of(
          new Release(
              name(all.get("release")),
              new RevisionNumber(number(all.get("revision"))),
              Instant.parse(String.valueOf(all.get("revisedAt"))),
              Optional.ofNullable(all.get("previous")).map(ReleaseManifest::name),
              list(all.get("views"), ReleasedView.class),
              list(all.get("files"), ReleaseFile.class)));
    } catch (RdfSyntaxException | IllegalArgumentException | DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static ReleaseName name(@Nullable Object text) {
    return ReleaseName.find(String.valueOf(text))
        .orElseThrow(() -> new IllegalArgumentException("Not a release: " + text));
  }

  private static <T> List<T> list(@Nullable Object value, Class<T> type) {
    if (value instanceof List<?> items) {
      return items.stream().map(item -> Json.read(Json.line(item), type)).toList();
    }
    throw new IllegalArgumentException("Not a list: " + value);
  }

  private static long number(@Nullable Object value) {
    if (value instanceof Number number && number.longValue() >= 0) {
      return number.longValue();
    }
    throw new IllegalArgumentException("Not a number: " + value);
  }
}
