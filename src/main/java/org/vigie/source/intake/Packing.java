package org.vigie.source.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How a file is packed, by its first bytes and never by its name. */
enum Packing {
  PLAIN("", 0),
  ZIP("PK\u0003\u0004", 0),
  EMPTY_ZIP("PK\u0005\u0006", 0),
  GZIP("\u001f\u008b", 0),
  BZIP2("BZh", 0),
  XZ("\u00fd7zXZ\u0000", 0),
  SEVEN_ZIP("7z\u00bc\u00af\u0027\u001c", 0),
  RAR("Rar!\u001a\u0007", 0),
  ZSTANDARD("\u0028\u00b5\u002f\u00fd", 0),
  TAR("ustar", 257);

  private static final int ENOUGH = 262;

  private final byte[] magic;
  private final int offset;

  Packing(String magic, int offset) {
    this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
    this.offset = offset;
  }

  static Packing of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(ENOUGH);
    }
    return Arrays.stream(values())
        .filter(packing -> packing != PLAIN && packing.begins(head))
        .findFirst()
        .orElse(PLAIN);
  }

  private boolean begins(byte[] head) {
    int end = offset + magic.length;
    return head.length >= end && Arrays.equals(head, offset, end, magic, 0, magic.length);
  }
}
