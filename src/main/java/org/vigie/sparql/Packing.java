package org.vigie.sparql;

import java.io.IOException;
import java.io.OutputStream;

/** Makes another answer of what was held. */
interface Packing {
  /**
   * Packs.
   *
   * @param content writes what was held
   * @param out takes what is held from now on
   */
  void pack(Content content, OutputStream out) throws IOException;

  /** What was held. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
