package org.vigie.cite;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A QR code (ISO/IEC 18004) as the outline of its dark squares, for the {@code d} of an SVG path.
 *
 * @param size how many squares wide and high it is, with the four light ones that surround it
 * @param path the dark squares
 */
public record Code(int size, String path) {
  private static final int QUIET = 4;

  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)");

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

  /**
   * The code as a picture of one dot a square (PNG), for documents that hold no drawings. Nothing
   * in it is compressed, so that it is the same to the byte on every machine.
   */
  public byte[] png() {
    boolean[][] dark = squares();
    int width = (size + 7) / 8;
    byte[] rows = new byte[size * (width + 1)];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < width * 8; x++) {
        if (x >= size || !dark[y][x]) {
          rows[y * (width + 1) + 1 + x / 8] |= (byte) (0x80 >> (x % 8));
        }
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(size).putInt(size).put((byte) 1).array());
    chunk(png, "IDAT", stored(rows));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private boolean[][] squares() {
    boolean[][] dark = new boolean[size][size];
    Matcher run = RUN.matcher(path);
    while (run.find()) {
      int from = Integer.parseInt(run.group(1));
      int length = Integer.parseInt(run.group(3));
      Arrays.fill(dark[Integer.parseInt(run.group(2))], from, from + length, true);
    }
    return dark;
  }

  private static byte[] stored(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] room = new byte[bytes.length + 64];
    int length = deflater.deflate(room);
    deflater.end();
    return Arrays.copyOf(room, length);
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
    byte[] named =
        ByteBuffer.allocate(4 + content.length)
            .put(type.getBytes(StandardCharsets.US_ASCII))
            .put(content)
            .array();
    CRC32 sum = new CRC32();
    sum.update(named);
    png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    png.writeBytes(named);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
