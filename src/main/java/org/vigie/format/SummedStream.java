package org.vigie.format;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and digests what is written through it. Closing it leaves what is beneath open. */
public final class SummedStream extends OutputStream {
  private final OutputStream beneath;
  private final MessageDigest digest = Sha256.digest();
  private long bytes;

  /** Begins to count what goes to a stream. */
  public SummedStream(OutputStream beneath) {
    this.beneath = beneath;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int from, int length) throws IOException {
    digest.update(buffer, from, length);
    bytes += length;
    beneath.write(buffer, from, length);
  }

  @Override
  public void flush() throws IOException {
    beneath.flush();
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  /** How many bytes went through. */
  public long bytes() {
    return bytes;
  }

  /** The SHA-256 of them, in hexadecimal; once only. */
  public String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
