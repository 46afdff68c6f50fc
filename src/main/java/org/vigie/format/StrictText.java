package org.vigie.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a document, decoded strictly: bytes that are not in the encoding stop the reading
 * instead of becoming replacement characters. All syntaxes of RDF are in UTF-8; only XML may
 * declare something else. A byte order mark is passed over.
 */
final class StrictText extends Reader {
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
  private static final int PROLOGUE = 200;

  private final InputStream in;
  private final Watch watch;
  private final Charset charset;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private final CharBuffer chars = CharBuffer.allocate(1 << 16).flip();
  private boolean ended;
  private boolean begun;

  StrictText(InputStream document, RdfSyntax syntax, Watch watch) throws IOException {
    PushbackInputStream pushback = new PushbackInputStream(document, PROLOGUE);
    this.in = pushback;
    this.watch = watch;
    this.charset = charset(pushback, syntax.isXml());
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private Charset charset(PushbackInputStream pushback, boolean xml) throws IOException {
    byte[] head = pushback.readNBytes(PROLOGUE);
    pushback.unread(head);
    boolean utf16 =
        head.length >= 2
            && ((head[0] == (byte) 0xfe && head[1] == (byte) 0xff)
                || (head[0] == (byte) 0xff && head[1] == (byte) 0xfe));
    if (utf16) {
      if (!xml) {
        throw watch.refused(RdfFault.ENCODING, "UTF-16");
      }
      return StandardCharsets.UTF_16;
    }
    if (xml) {
      Matcher matcher = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
      if (matcher.find()) {
        return named(matcher.group(1));
      }
    }
    return StandardCharsets.UTF_8;
  }

  private Charset named(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      throw watch.refused(RdfFault.ENCODING, name);
    }
  }

  @Override
  public int read() throws IOException {
    if (!chars.hasRemaining() && !fill()) {
      return -1;
    }
    char c = chars.get();
    watch.see(c);
    return c;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!chars.hasRemaining() && !fill()) {
      return -1;
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    for (int i = offset; i < offset + count; i++) {
      watch.see(target[i]);
    }
    return count;
  }

  /** Decodes more; false at the end. What cannot be decoded is reported after what can be. */
  private boolean fill() throws IOException {
    while (true) {
      chars.clear();
      CoderResult result = decoder.decode(bytes, chars, ended);
      chars.flip();
      if (!begun && chars.hasRemaining()) {
        begun = true;
        if (chars.get(0) == '\ufeff') {
          chars.get();
        }
      }
      if (chars.hasRemaining()) {
        return true;
      }
      if (result.isError()) {
        throw watch.refused(RdfFault.ENCODING, charset.name());
      }
      if (ended) {
        return false;
      }
      bytes.compact();
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (read < 0) {
        ended = true;
      } else {
        bytes.position(bytes.position() + read);
      }
      bytes.flip();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
