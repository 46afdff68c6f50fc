package org.vigie.sparql.partner;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which IP addresses are in the public Internet (RFC 6890 and its registries). */
final class Networks {
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:.]+\\]");

  /** Networks that lead nowhere, inside, or back through a translation to IPv4. */
  private static final List<Range> CLOSED =
      List.of(
          Range.of("0.0.0.0", 8),
          Range.of("10.0.0.0", 8),
          Range.of("100.64.0.0", 10),
          Range.of("127.0.0.0", 8),
          Range.of("169.254.0.0", 16),
          Range.of("172.16.0.0", 12),
          Range.of("192.0.0.0", 24),
          Range.of("192.0.2.0", 24),
          Range.of("192.88.99.0", 24),
          Range.of("192.168.0.0", 16),
          Range.of("198.18.0.0", 15),
          Range.of("198.51.100.0", 24),
          Range.of("203.0.113.0", 24),
          Range.of("224.0.0.0", 3));

  /** All that is assigned to the public in IPv6; and within it what leads elsewhere. */
  private static final Range GLOBAL = Range.of("2000::", 3);

  private static final List<Range> CLOSED_6 =
      List.of(Range.of("2001::", 23), Range.of("2001:db8::", 32), Range.of("2002::", 16));

  private Networks() {}

  /** Whether anybody may be reached there. */
  static boolean isPublic(InetAddress address) {
    if (address instanceof Inet6Address) {
      return GLOBAL.holds(address) && CLOSED_6.stream().noneMatch(each -> each.holds(address));
    }
    return CLOSED.stream().noneMatch(each -> each.holds(address));
  }

  /** The address that a host is itself, four plain numbers or an IPv6 address in brackets. */
  static Optional<InetAddress> findLiteral(String host) {
    if (!LITERAL.matcher(host).matches()) {
      return Optional.empty();
    }
    return Optional.of(parse(host));
  }

  private static InetAddress parse(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException malformed) {
      throw new IllegalArgumentException(literal, malformed);
    }
  }

  /** The addresses that share their first bits. */
  private static final class Range {
    private final byte[] start;
    private final int bits;

    private Range(byte[] start, int bits) {
      this.start = start;
      this.bits = bits;
    }

    static Range of(String start, int bits) {
      return new Range(parse(start).getAddress(), bits);
    }

    boolean holds(InetAddress address) {
      byte[] bytes = address.getAddress();
      if (bytes.length != start.length) {
        return false;
      }
      int whole = bits / Byte.SIZE;
      int mask = 0xff << (Byte.SIZE - bits % Byte.SIZE) & 0xff;
      return Arrays.equals(bytes, 0, whole, start, 0, whole)
          && (mask == 0 || (bytes[whole] & mask) == (start[whole] & mask));
    }
  }
}
