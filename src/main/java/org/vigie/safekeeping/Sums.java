package org.vigie.safekeeping;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what is written through it. Closing it leaves what is beneath open. */
final class Sums extends OutputStream {
  private final OutputStream beneath;
  private final MessageDigest digest = sha256();
  private long bytes;

  Sums(OutputStream beneath) {
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

  /** What went through so far; once only. */
  Manifest.Entry entry() {
    return new Manifest.Entry(bytes, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException("Every Java has SHA-256", broken);
    }
  }
}
