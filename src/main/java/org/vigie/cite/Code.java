package org.vigie.cite;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import java.util.Optional;

/**
 * A QR code (ISO/IEC 18004) as the outline of its dark squares, for the {@code d} of an SVG path.
 *
 * @param size how many squares wide and high it is, with the four light ones that surround it
 * @param path the dark squares
 */
public record Code(int size, String path) {
  private static final int QUIET = 4;

  /** The longest address that still prints as squares that a telephone tells apart. */
  private static final int LONGEST = 600;

  /** The code of an address; empty when it is too long to be read from paper. */
  public static Optional<Code> of(String address) {
    if (address.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(drawn(QrCode.encodeText(address, QrCode.Ecc.MEDIUM)));
    } catch (DataTooLongException tooLong) {
      return Optional.empty();
    }
  }

  private static Code drawn(QrCode code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      int x = 0;
      while (x < code.size) {
        int end = x;
        while (end < code.size && code.getModule(end, y)) {
          end++;
        }
        if (end > x) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(end - x).append("v1h-").append(end - x).append('z');
        }
        x = end + 1;
      }
    }
    return new Code(code.size + 2 * QUIET, path.toString());
  }
}
