package org.vigie.release.making;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.vigie.release.ReleaseFile;

/** What a compressed file holds, of which no more is read than is declared. */
final class Dump extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  private long left;

  private Dump(InputStream in, long left) {
    super(in);
    this.left = left;
  }

  static InputStream open(Path path, ReleaseFile file) throws IOException {
    InputStream in = Files.newInputStream(path);
    return new Dump(file.gzip() ? new GZIPInputStream(in, BUFFER) : in, file.contentBytes());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    left -= Math.max(0, read);
    if (left < 0) {
      throw new ZipException("longer than declared");
    }
    return read;
  }
}
