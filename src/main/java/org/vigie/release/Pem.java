package org.vigie.release;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Bytes as text between two lines with a label (RFC 7468). */
final class Pem {
  private static final int LINE = 64;

  private Pem() {}

  static String encode(byte[] bytes, String label) {
    String text =
        Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
  }

  /**
   * The bytes under a label.
   *
   * @throws IllegalArgumentException when there are none
   */
  static byte[] decode(String text, String label) {
    String begin = "-----BEGIN " + label + "-----";
    int from = text.indexOf(begin);
    int to = text.indexOf("-----END " + label + "-----");
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("No " + label);
    }
    return Base64.getDecoder()
        .decode(text.substring(from + begin.length(), to).replaceAll("\\s", ""));
  }
}
