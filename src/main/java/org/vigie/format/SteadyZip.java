package org.vigie.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;

/** A zip whose entries are the same bytes on every machine ({@link DeflateStream}). */
final class SteadyZip extends ZipOutputStream {
  SteadyZip(OutputStream out) {
    super(out, StandardCharsets.UTF_8);
    def.end();
    def = new Steady();
  }

  /** Our compression for who expects that of the platform. */
  private static final class Steady extends Deflater {
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private DeflateStream stream = new DeflateStream(made);
    private byte[] pending = {};
    private int given;
    private boolean finishing;
    private long in;
    private long out;

    @Override
    public void setInput(byte[] bytes, int from, int length) {
      try {
        stream.write(bytes, from, length);
        in += length;
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }

    @Override
    public void finish() {
      if (!finishing) {
        finishing = true;
        try {
          stream.close();
        } catch (IOException impossible) {
          throw new UncheckedIOException(impossible);
        }
      }
    }

    @Override
    public boolean needsInput() {
      return !finishing && !hasMore();
    }

    @Override
    public boolean finished() {
      return finishing && !hasMore();
    }

    @Override
    public int deflate(byte[] bytes, int from, int length) {
      if (!hasMore()) {
        return 0;
      }
      int part = Math.min(length, pending.length - given);
      System.arraycopy(pending, given, bytes, from, part);
      given += part;
      out += part;
      return part;
    }

    private boolean hasMore() {
      if (given == pending.length) {
        pending = made.toByteArray();
        made.reset();
        given = 0;
      }
      return pending.length > 0;
    }

    @Override
    public long getBytesRead() {
      return in;
    }

    @Override
    public long getBytesWritten() {
      return out;
    }

    @Override
    public void reset() {
      made.reset();
      stream = new DeflateStream(made);
      pending = new byte[0];
      given = 0;
      finishing = false;
      in = 0;
      out = 0;
    }
  }
}
