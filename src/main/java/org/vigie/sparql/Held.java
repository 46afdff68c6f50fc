package org.vigie.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import org.vigie.sparql.cache.Answer;

/**
 * An answer held back until it is complete, in memory or on disk, so that a query stopped half-way
 * becomes an error and never a shorter answer. Until then nothing reaches the real response, which
 * may be gone when a query that did not stop in time still writes.
 */
final class Held extends HttpServletResponseWrapper implements AutoCloseable {
  private static final String CONTENT_TYPE = "Content-Type";

  private final Limits limits;
  private DeferredFileOutputStream bytes;
  private @Nullable PrintWriter writer;
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private int status = SC_OK;

  Held(HttpServletResponse response, Limits limits) {
    super(response);
    this.limits = limits;
    this.bytes = store(limits);
  }

  /**
   * Sends what was held.
   *
   * @param withoutBody whether only the headers are wanted
   * @throws Refusal instead of an answer that was stopped for its time or its form
   */
  void release(boolean withoutBody) throws IOException {
    if (writer != null) {
      writer.flush();
    }
    bytes.close();
    if (status == SC_SERVICE_UNAVAILABLE) {
      throw Refusal.late(limits);
    }
    if (status >= SC_BAD_REQUEST) {
      throw refusal();
    }
    complete();
    headers.forEach((name, values) -> values.forEach(value -> super.addHeader(name, value)));
    super.setContentType(getContentType());
    super.setStatus(status);
    super.setContentLengthLong(bytes.getByteCount());
    if (!withoutBody) {
      bytes.writeTo(getResponse().getOutputStream());
    }
  }

  /** What is said of every answer. */
  private void complete() {
    String type = getContentType();
    if (type != null && type.startsWith("text/") && !type.contains("charset")) {
      setContentType(type + "; charset=utf-8");
    }
    setHeader("Vary", "Accept, Accept-Datetime, Accept-Language");
  }

  /** The answer, when it is one and memory holds it. */
  Optional<Answer> findAnswer() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    bytes.close();
    if (status != SC_OK || !bytes.isInMemory()) {
      return Optional.empty();
    }
    complete();
    return Optional.of(Answer.of(headers, bytes.getData()));
  }

  /** What Fuseki says in a line of English, as a problem. */
  private Refusal refusal() throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    bytes.writeTo(said);
    return Refusal.of(status, said.toString(StandardCharsets.UTF_8).strip());
  }

  /** Replaces what was held by what is made of it. */
  void repack(Packing packing) throws IOException {
    if (writer != null) {
      writer.flush();
      writer = null;
    }
    DeferredFileOutputStream before = bytes;
    before.close();
    bytes = store(limits);
    try {
      packing.pack(before::writeTo, new Sink());
    } finally {
      if (before.getFile() != null) {
        Files.deleteIfExists(before.getFile().toPath());
      }
    }
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Sink();
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(new Sink(), StandardCharsets.UTF_8));
    }
    return writer;
  }

  @Override
  public void setContentType(@Nullable String type) {
    setHeader(CONTENT_TYPE, type);
  }

  @Override
  public @Nullable String getContentType() {
    return getHeader(CONTENT_TYPE);
  }

  /** All that is written as text is in UTF-8. */
  @Override
  public void setCharacterEncoding(@Nullable String encoding) {
    String type = getContentType();
    if (encoding != null && type != null && !type.contains("charset")) {
      setContentType(type + "; charset=" + encoding.toLowerCase(Locale.ROOT));
    }
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    headers.remove(name);
    if (value != null) {
      addHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    headers.computeIfAbsent(name, unseen -> new ArrayList<>()).add(value);
  }

  @Override
  public boolean containsHeader(String name) {
    return headers.containsKey(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    List<String> values = headers.get(name);
    return values == null ? null : values.getFirst();
  }

  @Override
  public Collection<String> getHeaders(String name) {
    return headers.getOrDefault(name, List.of());
  }

  @Override
  public Collection<String> getHeaderNames() {
    return headers.keySet();
  }

  @Override
  public void setStatus(int code) {
    status = code;
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void sendError(int code) {
    sendError(code, "");
  }

  @Override
  public void sendError(int code, @Nullable String message) {
    resetBuffer();
    status = code;
    if (message != null) {
      setContentType("text/plain; charset=utf-8");
      getWriter().print(message);
    }
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void flushBuffer() {
    // Nothing leaves before the answer is complete.
  }

  @Override
  public void reset() {
    status = SC_OK;
    headers.clear();
    resetBuffer();
  }

  @Override
  public void resetBuffer() {
    close();
    bytes = store(limits);
    writer = null;
  }

  @Override
  public void setContentLength(int length) {
    // Known only when the answer is complete.
  }

  @Override
  public void setContentLengthLong(long length) {
    // Known only when the answer is complete.
  }

  @Override
  public void close() {
    try {
      bytes.close();
      if (bytes.getFile() != null) {
        Files.deleteIfExists(bytes.getFile().toPath());
      }
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }

  private static DeferredFileOutputStream store(Limits limits) {
    return DeferredFileOutputStream.builder()
        .setThreshold(limits.answerInMemory())
        .setPrefix("vigie-answer-")
        .get();
  }

  /** Writes into the hold. */
  private final class Sink extends ServletOutputStream {
    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("Write where you are: each request has its thread");
    }

    @Override
    public void write(int value) throws IOException {
      requireRoom(1);
      bytes.write(value);
    }

    @Override
    public void write(byte[] values, int from, int length) throws IOException {
      requireRoom(length);
      bytes.write(values, from, length);
    }

    /** A writer stops here when its query was stopped, or when the answer is too long. */
    private void requireRoom(int more) {
      Turn.requireRunning();
      if (bytes.getByteCount() + more > limits.answerBytes()) {
        Turn.stopCurrent(Refusal.tooManyBytes(limits.answerBytes()));
        throw new QueryCancelledException();
      }
    }
  }
}
