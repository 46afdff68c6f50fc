package org.vigie.web.check;

/** Reads an address: what of this site it means. */
public interface Reader {
  /** What an address means. */
  Meant read(String address);
}
