package org.vigie.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The pages of the newest revision that were asked for last. A new revision empties it. Safe for
 * many threads; two may make the same page at once, which costs time and nothing else.
 */
final class RenderedPages {
  private static final int MOST = 400;
  private static final int LONGEST_KEY = 300;

  private final Map<String, String> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };
  private long revision = -1;

  /** The page of an address, made when it is not there. */
  String get(long wanted, String key, Supplier<String> maker) {
    synchronized (this) {
      if (wanted > revision) {
        pages.clear();
        revision = wanted;
      }
      String held = wanted == revision ? pages.get(key) : null;
      if (held != null) {
        return held;
      }
    }
    String made = maker.get();
    synchronized (this) {
      if (wanted == revision && key.length() <= LONGEST_KEY) {
        pages.put(key, made);
      }
    }
    return made;
  }
}
