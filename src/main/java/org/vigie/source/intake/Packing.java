package org.vigie.source.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** How a file is packed, by its first bytes and never by its name. */
enum Packing {
  PLAIN("", 0),
  ZIP("504b0304", 0),
  EMPTY_ZIP("504b0506", 0),
  GZIP("1f8b", 0),
  BZIP2("425a68", 0),
  XZ("fd377a585a00", 0),
  SEVEN_ZIP("377abcaf271c", 0),
  RAR("526172211a07", 0),
  ZSTANDARD("28b52ffd", 0),
  TAR("7573746172", 257);

  private static final int ENOUGH = 262;

  private final String magic;
  private final int offset;

  Packing(String magic, int offset) {
    this.magic = magic;
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
    byte[] wanted = HexFormat.of().parseHex(magic);
    int end = offset + wanted.length;
    return head.length >= end && Arrays.equals(head, offset, end, wanted, 0, wanted.length);
  }
}
