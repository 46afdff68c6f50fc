package org.vigie.bench.http;

import org.jspecify.annotations.Nullable;

/**
 * A peer cannot be had on this machine, or did not start: it is left out, and the report says why.
 */
final class PeerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PeerException(@Nullable String why) {
    super(why);
  }
}
