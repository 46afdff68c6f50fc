package org.vigie.format;

import java.io.IOException;
import java.io.OutputStream;

/** Writes blocks of literals and matches with codes of their own (RFC 1951, section 3.2.7). */
final class DeflateBlock {
  private static final int MATCH = 1 << 30;
  private static final int END = 256;
  private static final int LITERALS = 286;
  private static final int DISTANCES = 30;
  private static final int LONGEST_CODE = 15;
  private static final int LONGEST_LENGTH_CODE = 7;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 258;

  /** In which order the lengths of the codes for lengths are told. */
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 13];
  private int filled;
  private long bits;
  private int held;

  DeflateBlock(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes a block.
   *
   * @param tokens each a byte, or a match: its length from bit 16 on, below it its distance less
   *     one
   */
  void write(int[] tokens, int count) throws IOException {
    int[] literalUse = new int[LITERALS];
    int[] distanceUse = new int[DISTANCES];
    literalUse[END] = 1;
    for (int i = 0; i < count; i++) {
      if (tokens[i] < MATCH) {
        literalUse[tokens[i]]++;
      } else {
        literalUse[lengthSymbol(length(tokens[i]))]++;
        distanceUse[distanceSymbol(tokens[i] & 0xFFFF)]++;
      }
    }
    HuffmanCode literals = HuffmanCode.of(literalUse, LONGEST_CODE);
    HuffmanCode distances = HuffmanCode.of(distanceUse, LONGEST_CODE);
    put(0, 1);
    put(2, 2);
    tables(literals, distances);
    for (int i = 0; i < count; i++) {
      if (tokens[i] < MATCH) {
        put(literals, tokens[i]);
      } else {
        match(length(tokens[i]), tokens[i] & 0xFFFF, literals, distances);
      }
    }
    put(literals, END);
  }

  /** Writes the last block, an empty one, and what is not yet a whole byte. */
  void finish() throws IOException {
    put(1, 1);
    put(1, 2);
    put(0, 7);
    put(0, 7);
    out.write(buffer, 0, filled);
    filled = 0;
  }

  private static int length(int token) {
    return (token >> 16) & 0x3FFF;
  }

  private void match(int length, int back, HuffmanCode literals, HuffmanCode distances)
      throws IOException {
    int symbol = lengthSymbol(length);
    put(literals, symbol);
    if (symbol > 264 && symbol < 285) {
      int extra = (symbol - 261) / 4;
      put((length - SHORTEST) & ((1 << extra) - 1), extra);
    }
    int far = distanceSymbol(back);
    put(distances, far);
    if (far > 3) {
      int extra = far / 2 - 1;
      put(back & ((1 << extra) - 1), extra);
    }
  }

  private static int lengthSymbol(int length) {
    int past = length - SHORTEST;
    if (length == LONGEST) {
      return 285;
    }
    if (past < 8) {
      return 257 + past;
    }
    int high = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(past);
    return 257 + 4 * (high - 1) + ((past >> (high - 2)) & 3);
  }

  private static int distanceSymbol(int back) {
    if (back < 4) {
      return back;
    }
    int high = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(back);
    return 2 * high + ((back >> (high - 1)) & 1);
  }

  private void tables(HuffmanCode literals, HuffmanCode distances) throws IOException {
    int many = used(literals, LITERALS, END + 1);
    int far = used(distances, DISTANCES, 1);
    int[] lengths = new int[many + far];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = i < many ? literals.length(i) : distances.length(i - many);
    }
    int[] runs = new int[lengths.length];
    int count = runs(lengths, runs);
    int[] use = new int[ORDER.length];
    for (int i = 0; i < count; i++) {
      use[runs[i] & 0xFF]++;
    }
    HuffmanCode code = HuffmanCode.of(use, LONGEST_LENGTH_CODE);
    int told = ORDER.length;
    while (told > 4 && code.length(ORDER[told - 1]) == 0) {
      told--;
    }
    put(many - END - 1, 5);
    put(far - 1, 5);
    put(told - 4, 4);
    for (int i = 0; i < told; i++) {
      put(code.length(ORDER[i]), 3);
    }
    for (int i = 0; i < count; i++) {
      int symbol = runs[i] & 0xFF;
      put(code, symbol);
      if (symbol >= 16) {
        put(runs[i] >> 8, symbol == 16 ? 2 : symbol == 17 ? 3 : 7);
      }
    }
  }

  private static int used(HuffmanCode code, int all, int least) {
    int used = all;
    while (used > least && code.length(used - 1) == 0) {
      used--;
    }
    return used;
  }

  /** Says lengths that repeat shorter: a symbol each, and above it how often. */
  private static int runs(int[] lengths, int[] runs) {
    int count = 0;
    int at = 0;
    while (at < lengths.length) {
      int length = lengths[at];
      int run = 1;
      while (at + run < lengths.length && lengths[at + run] == length) {
        run++;
      }
      if (length == 0 && run >= 3) {
        run = Math.min(run, 138);
        runs[count++] = run > 10 ? 18 | ((run - 11) << 8) : 17 | ((run - 3) << 8);
      } else if (run >= 4) {
        run = Math.min(run, 7);
        runs[count++] = length;
        runs[count++] = 16 | ((run - 4) << 8);
      } else {
        run = 1;
        runs[count++] = length;
      }
      at += run;
    }
    return count;
  }

  private void put(HuffmanCode code, int symbol) throws IOException {
    put(code.bits(symbol), code.length(symbol));
  }

  private void put(int value, int length) throws IOException {
    bits |= (long) value << held;
    held += length;
    while (held >= Byte.SIZE) {
      if (filled == buffer.length) {
        out.write(buffer);
        filled = 0;
      }
      buffer[filled++] = (byte) bits;
      bits >>>= Byte.SIZE;
      held -= Byte.SIZE;
    }
  }
}
