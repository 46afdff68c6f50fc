package org.vigie.sparql.partner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.vigie.sparql.partner.Partners.Target;

/**
 * One question to a partner, over HTTP/1.1 on a socket of our own: unlike the clients of the
 * platform it connects to the address that was checked and not to what the name resolves to next.
 * It follows no redirect, and gives up at its time, at its length or when the query is stopped.
 */
final class PartnerCall {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ALL = Duration.ofSeconds(20);
  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final int LONGEST_HEAD = 64 << 10;
  private static final int LONGEST_ANSWER = 16 << 20;
  private static final int OK = 200;

  private final Target target;
  private final BooleanSupplier stopped;

  private PartnerCall(Target target, BooleanSupplier stopped) {
    this.target = target;
    this.stopped = stopped;
  }

  /**
   * Asks.
   *
   * @param stopped whether the answer is still wanted
   * @throws IOException when there is no answer, or it is a redirect, an error or too long
   */
  static Answer ask(Target target, String query, BooleanSupplier stopped) throws IOException {
    return new PartnerCall(target, stopped).ask(query);
  }

  private Answer ask(String query) throws IOException {
    try (Socket plain = new Socket()) {
      Thread watch = Thread.ofVirtual().start(() -> watch(plain));
      try {
        plain.connect(
            new InetSocketAddress(target.host(), target.port()), (int) CONNECT.toMillis());
        Socket socket = target.isSecure() ? secure(plain) : plain;
        socket.getOutputStream().write(request(query));
        return read(socket.getInputStream());
      } finally {
        watch.interrupt();
      }
    }
  }

  /** The certificate must be that of the name, whichever address is behind it. */
  private Socket secure(Socket plain) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    String host = target.uri().getHost();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, target.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    return socket;
  }

  /** Closes the connection under a read that lasts too long or that nobody waits for. */
  private void watch(Socket socket) {
    long end = System.nanoTime() + ALL.toNanos();
    try {
      while (System.nanoTime() < end && !stopped.getAsBoolean()) {
        Thread.sleep(GLANCE);
      }
      socket.close();
    } catch (InterruptedException | IOException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] request(String query) {
    byte[] body =
        ("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.US_ASCII);
    String path = target.uri().getRawPath().isEmpty() ? "/" : target.uri().getRawPath();
    String asked =
        target.uri().getRawQuery() == null ? path : path + "?" + target.uri().getRawQuery();
    String head =
        String.join(
            "\r\n",
            "POST " + asked + " HTTP/1.1",
            "Host: " + target.uri().getRawAuthority(),
            "User-Agent: Vigie",
            "Accept: application/sparql-results+json, application/sparql-results+xml;q=0.8",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: " + body.length,
            "Connection: close",
            "",
            "");
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = java.util.Arrays.copyOf(start, start.length + body.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return all;
  }

  private static Answer read(InputStream in) throws IOException {
    Budgeted head = new Budgeted(in, LONGEST_HEAD);
    String status = head.line();
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = head.line(); !line.isEmpty(); line = head.line()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.putIfAbsent(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    String[] parts = status.split(" ", 3);
    if (parts.length < 2 || !parts[0].startsWith("HTTP/1.")) {
      throw new IOException("no HTTP");
    }
    if (!parts[1].equals(Integer.toString(OK))) {
      throw new IOException(parts[1].startsWith("3") ? "redirect refused" : "status " + parts[1]);
    }
    String type = fields.getOrDefault("Content-Type", "").split(";", 2)[0].strip();
    return new Answer(type.toLowerCase(Locale.ROOT), new ByteArrayInputStream(body(in, fields)));
  }

  private static byte[] body(InputStream in, Map<String, String> fields) throws IOException {
    Budgeted budgeted = new Budgeted(in, LONGEST_ANSWER);
    if (fields.getOrDefault("Transfer-Encoding", "").equalsIgnoreCase("chunked")) {
      return chunks(budgeted);
    }
    String length = fields.get("Content-Length");
    return length == null ? budgeted.rest() : budgeted.exactly(parse(length, 10));
  }

  private static byte[] chunks(Budgeted in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      int size = parse(in.line().split(";", 2)[0].strip(), 16);
      if (size == 0) {
        return all.toByteArray();
      }
      all.write(in.exactly(size));
      in.line();
    }
  }

  private static int parse(String number, int radix) throws IOException {
    try {
      int parsed = Integer.parseInt(number, radix);
      if (parsed < 0) {
        throw new IOException("length " + number);
      }
      return parsed;
    } catch (NumberFormatException malformed) {
      throw new IOException("length " + number, malformed);
    }
  }

  /**
   * What came.
   *
   * @param type the media type, in lower case
   * @param body to its end
   */
  record Answer(String type, ByteArrayInputStream body) {}

  /** Reads no more than so many bytes. */
  private static final class Budgeted {
    private final InputStream in;
    private int left;

    Budgeted(InputStream in, int most) {
      this.in = in;
      this.left = most;
    }

    String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int each = next(); each != '\n'; each = next()) {
        line.append((char) each);
      }
      return line.toString().stripTrailing();
    }

    byte[] exactly(int length) throws IOException {
      spend(length);
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new EOFException("cut short");
      }
      return bytes;
    }

    byte[] rest() throws IOException {
      byte[] bytes = in.readNBytes(left + 1);
      spend(bytes.length);
      return bytes;
    }

    private int next() throws IOException {
      spend(1);
      int each = in.read();
      if (each < 0) {
        throw new EOFException("cut short");
      }
      return each;
    }

    private void spend(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new IOException("answer too long");
      }
    }
  }
}
