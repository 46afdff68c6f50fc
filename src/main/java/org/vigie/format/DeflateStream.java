package org.vigie.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Compresses as RFC 1951 has it, by this program and not by the zlib of the machine, of which there
 * are several that shorten the same bytes differently: the same bytes in are the same bytes out,
 * wherever. Closing it ends the data and leaves what is beneath open.
 */
final class DeflateStream extends OutputStream {
  private static final int WINDOW = 1 << 15;
  private static final int BLOCK = 1 << 18;
  private static final int HASH_BITS = 15;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 258;

  /** A match that is long enough not to look for a better one. */
  private static final int NICE = 64;

  private static final int MOST_TRIES = 24;
  private static final int MATCH = 1 << 30;
  private static final int HASH = 0x9E3779B1;

  private final DeflateBlock block;
  private final byte[] window = new byte[WINDOW + BLOCK];
  private final int[] heads = new int[1 << HASH_BITS];
  private final int[] chains = new int[WINDOW + BLOCK];
  private final int[] tokens = new int[BLOCK];
  private int start;
  private int end;
  private int distance;
  private boolean closed;

  DeflateStream(OutputStream out) {
    this.block = new DeflateBlock(out);
    Arrays.fill(heads, -1);
  }

  @Override
  public void write(int b) throws IOException {
    window[end++] = (byte) b;
    flushFull();
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    int left = length;
    while (left > 0) {
      int part = Math.min(left, Math.min(window.length, start + BLOCK) - end);
      System.arraycopy(bytes, at, window, end, part);
      end += part;
      at += part;
      left -= part;
      flushFull();
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      if (end > start) {
        compress();
      }
      block.finish();
    }
  }

  private void flushFull() throws IOException {
    if (end - start == BLOCK || end == window.length) {
      compress();
      slide();
    }
  }

  /** Keeps the last bytes, to which the next block may refer. */
  private void slide() {
    int gone = Math.max(0, end - WINDOW);
    System.arraycopy(window, gone, window, 0, end - gone);
    for (int i = 0; i < heads.length; i++) {
      heads[i] = Math.max(-1, heads[i] - gone);
    }
    for (int i = 0; i < end - gone; i++) {
      chains[i] = Math.max(-1, chains[i + gone] - gone);
    }
    end -= gone;
    start = end;
  }

  private void compress() throws IOException {
    int count = 0;
    int at = start;
    int length = search(at);
    int back = distance;
    while (at < end) {
      insert(at);
      int next = length > 0 && length < NICE ? search(at + 1) : 0;
      if (length == 0 || next > length) {
        tokens[count++] = window[at++] & 0xFF;
        length = length == 0 ? search(at) : next;
      } else {
        tokens[count++] = MATCH | (length << 16) | (back - 1);
        for (int i = 1; i < length; i++) {
          insert(at + i);
        }
        at += length;
        length = search(at);
      }
      back = distance;
    }
    block.write(tokens, count);
  }

  /** The length of the longest match for what begins here, 0 when there is none worth it. */
  private int search(int at) {
    int most = Math.min(LONGEST, end - at);
    if (most < SHORTEST) {
      return 0;
    }
    int best = SHORTEST - 1;
    int candidate = heads[hash(at)];
    for (int tries = 0; candidate >= 0 && at - candidate <= WINDOW && tries < MOST_TRIES; tries++) {
      if (best < most && window[candidate + best] == window[at + best]) {
        int length = common(candidate, at, most);
        if (length > best) {
          best = length;
          distance = at - candidate;
        }
      }
      candidate = chains[candidate];
    }
    return best >= SHORTEST ? best : 0;
  }

  private int common(int one, int other, int most) {
    int length = 0;
    while (length < most && window[one + length] == window[other + length]) {
      length++;
    }
    return length;
  }

  private void insert(int at) {
    if (at + SHORTEST <= end) {
      int hash = hash(at);
      chains[at] = heads[hash];
      heads[hash] = at;
    } else {
      chains[at] = -1;
    }
  }

  private int hash(int at) {
    int four =
        (window[at] & 0xFF)
            | ((window[at + 1] & 0xFF) << 8)
            | ((window[at + 2] & 0xFF) << 16)
            | (window[at + 3] << 24);
    return (four * HASH) >>> (Integer.SIZE - HASH_BITS);
  }
}
