package org.vigie.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;

/**
 * Writes gzip (RFC 1952) that depends on its content alone: no time, no name, no system, and our
 * own compression. Closing it ends the data and leaves what is beneath open.
 */
public final class SteadyGzip extends OutputStream {
  /** The two magic bytes, deflate, no flags, no time, no hint, an unknown system. */
  private static final byte[] HEADER = {31, (byte) 139, 8, 0, 0, 0, 0, 0, 0, (byte) 255};

  private final OutputStream out;
  private final DeflateStream compressed;
  private final CRC32 sum = new CRC32();
  private long bytes;
  private boolean closed;

  /** Begins to write. */
  public SteadyGzip(OutputStream out) throws IOException {
    this.out = out;
    this.compressed = new DeflateStream(out);
    out.write(HEADER);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int from, int length) throws IOException {
    sum.update(buffer, from, length);
    bytes += length;
    compressed.write(buffer, from, length);
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      compressed.close();
      number(sum.getValue());
      number(bytes);
      out.flush();
    }
  }

  /** The lower 32 bits, the lowest byte first. */
  private void number(long value) throws IOException {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      out.write((int) (value >>> shift) & 0xFF);
    }
  }
}
