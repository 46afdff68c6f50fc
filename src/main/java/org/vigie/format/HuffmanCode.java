package org.vigie.format;

import java.util.Arrays;

/**
 * A prefix code of limited length for symbols of known frequency, as RFC 1951 section 3.2.2 numbers
 * it. The same frequencies are the same code.
 */
final class HuffmanCode {
  /** No code of the format is longer. */
  private static final int LONGEST = 15;

  private final int[] lengths;
  private final int[] codes;

  private HuffmanCode(int[] lengths) {
    this.lengths = lengths;
    this.codes = numbered(lengths);
  }

  /**
   * The code of some frequencies.
   *
   * @param frequencies how often each symbol occurs; those that never do have no code
   * @param limit the longest code, in bits
   */
  static HuffmanCode of(int[] frequencies, int limit) {
    long[] used = new long[frequencies.length];
    int count = 0;
    for (int symbol = 0; symbol < frequencies.length; symbol++) {
      if (frequencies[symbol] > 0) {
        used[count++] = ((long) frequencies[symbol] << 16) | symbol;
      }
    }
    long[] order = Arrays.copyOf(used, count);
    Arrays.sort(order);
    int[] perLength = counts(order, limit);
    int[] lengths = new int[frequencies.length];
    int at = count;
    for (int length = 1; length <= limit; length++) {
      for (int i = 0; i < perLength[length]; i++) {
        lengths[(int) (order[--at] & 0xFFFF)] = length;
      }
    }
    return new HuffmanCode(lengths);
  }

  /** How many bits a symbol takes; 0 when it has no code. */
  int length(int symbol) {
    return lengths[symbol];
  }

  /** The bits of a symbol, the first one lowest. */
  int bits(int symbol) {
    return codes[symbol];
  }

  /** How many codes there are of each length; what is longer than the limit is made shorter. */
  private static int[] counts(long[] order, int limit) {
    int[] depths = depths(order);
    int[] counts = new int[limit + 1];
    for (int depth : depths) {
      counts[Math.min(depth, limit)]++;
    }
    if (depths.length < 2) {
      return counts;
    }
    long room = 0;
    for (int length = 1; length <= limit; length++) {
      room += (long) counts[length] << (limit - length);
    }
    for (; room > 1L << limit; room--) {
      counts[limit]--;
      int shorter = limit - 1;
      while (counts[shorter] == 0) {
        shorter--;
      }
      counts[shorter]--;
      counts[shorter + 1] += 2;
    }
    return counts;
  }

  /** The depths in a Huffman tree of ascending weights, in place (Moffat and Katajainen, 1995). */
  private static int[] depths(long[] order) {
    int n = order.length;
    int[] a = new int[n];
    for (int i = 0; i < n; i++) {
      a[i] = (int) (order[i] >> 16);
    }
    if (n < 2) {
      Arrays.fill(a, 1);
      return a;
    }
    join(a);
    a[n - 2] = 0;
    for (int next = n - 3; next >= 0; next--) {
      a[next] = a[a[next]] + 1;
    }
    int available = 1;
    int depth = 0;
    int root = n - 2;
    int next = n - 1;
    while (available > 0) {
      int inner = 0;
      for (; root >= 0 && a[root] == depth; root--) {
        inner++;
      }
      for (; available > inner; available--) {
        a[next--] = depth;
      }
      available = 2 * inner;
      depth++;
    }
    return a;
  }

  /** Joins the two lightest until one is left; each then holds the place of its parent. */
  private static void join(int[] a) {
    int n = a.length;
    a[0] += a[1];
    int root = 0;
    int leaf = 2;
    for (int next = 1; next < n - 1; next++) {
      if (leaf >= n || a[root] < a[leaf]) {
        a[next] = a[root];
        a[root++] = next;
      } else {
        a[next] = a[leaf++];
      }
      if (leaf >= n || (root < next && a[root] < a[leaf])) {
        a[next] += a[root];
        a[root++] = next;
      } else {
        a[next] += a[leaf++];
      }
    }
  }

  private static int[] numbered(int[] lengths) {
    int[] codes = new int[lengths.length];
    int code = 0;
    for (int length = 1; length <= LONGEST; length++) {
      for (int symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] == length) {
          codes[symbol] = Integer.reverse(code) >>> (Integer.SIZE - length);
          code++;
        }
      }
      code <<= 1;
    }
    return codes;
  }
}
