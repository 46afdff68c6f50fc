package org.vigie.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that never changes, whole or a part of it (RFC 9110, section 14). Of several ranges the
 * whole is sent, as the standard allows.
 *
 * @param path where it is
 * @param contentType its media type
 * @param hash of its content
 */
record StoredFile(Path path, String contentType, String hash) {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** Sends it, or 304 when the client holds it. */
  void send(Context ctx) throws IOException {
    long size = Files.size(path);
    String tag = "\"" + hash + "\"";
    // The server adds the character set of other answers to what has none.
    ctx.res().setCharacterEncoding((String) null);
    ctx.contentType(contentType);
    ctx.header(Header.ETAG, tag);
    ctx.header(Header.ACCEPT_RANGES, "bytes");
    ctx.header(Header.CACHE_CONTROL, "public, max-age=31536000, immutable");
    if (Etag.isHeld(ctx, tag)) {
      ctx.status(304);
      return;
    }
    Matcher range = range(ctx, tag);
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      send(ctx, 0, size);
      return;
    }
    long from;
    long to = size - 1;
    if (range.group(1).isEmpty()) {
      from = Math.max(0, size - Long.parseLong(range.group(2)));
    } else {
      from = Long.parseLong(range.group(1));
      to = range.group(2).isEmpty() ? to : Math.min(to, Long.parseLong(range.group(2)));
    }
    if (from > to) {
      ctx.status(416);
      ctx.header(Header.CONTENT_RANGE, "bytes */" + size);
      return;
    }
    ctx.status(206);
    ctx.header(Header.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + size);
    send(ctx, from, to - from + 1);
  }

  /** A part is asked for only of this content, when the client says so (section 13.1.5). */
  private static Matcher range(Context ctx, String tag) {
    String asked = ctx.header(Header.RANGE);
    String condition = ctx.header(Header.IF_RANGE);
    boolean holds = condition == null || condition.equals(tag);
    return RANGE.matcher(asked == null || !holds ? "" : asked);
  }

  private void send(Context ctx, long from, long length) throws IOException {
    InputStream in = Files.newInputStream(path);
    in.skipNBytes(from);
    ctx.header(Header.CONTENT_LENGTH, Long.toString(length));
    ctx.result(new Part(new BufferedInputStream(in, 1 << 16), length));
  }

  /** So many bytes of a stream. */
  private static final class Part extends FilterInputStream {
    private long left;

    Part(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      if (left == 0) {
        return -1;
      }
      left--;
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = in.read(bytes, from, (int) Math.min(left, length));
      left -= Math.max(0, read);
      return read;
    }
  }
}
