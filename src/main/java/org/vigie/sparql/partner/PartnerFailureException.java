package org.vigie.sparql.partner;

import org.apache.jena.query.QueryException;

/** A partner gave no usable answer; {@code SERVICE SILENT} goes on without it. */
public final class PartnerFailureException extends QueryException {
  private static final long serialVersionUID = 1L;

  private final String address;

  PartnerFailureException(String address, String what) {
    super(address + ": " + what);
    this.address = address;
  }

  PartnerFailureException(String address, Exception cause) {
    super(address + ": " + cause.getMessage(), cause);
    this.address = address;
  }

  /** Which partner. */
  public String address() {
    return address;
  }
}
