package org.vigie.sparql;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** The body of a request again, as a servlet reads it. */
final class Replay extends ServletInputStream {
  private final ByteArrayInputStream bytes;

  Replay(byte[] body) {
    this.bytes = new ByteArrayInputStream(body);
  }

  @Override
  public boolean isFinished() {
    return bytes.available() == 0;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new UnsupportedOperationException("Read it where you are: each request has its thread");
  }

  @Override
  public int read() {
    return bytes.read();
  }

  @Override
  public int read(byte[] values, int from, int length) {
    return bytes.read(values, from, length);
  }
}
