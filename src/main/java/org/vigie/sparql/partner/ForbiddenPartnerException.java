package org.vigie.sparql.partner;

/** A query would have reached a server that it may not ask. No connection was opened. */
public final class ForbiddenPartnerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Rule rule;
  private final String address;

  ForbiddenPartnerException(Rule rule, String address) {
    super("SERVICE " + address + ": " + rule);
    this.rule = rule;
    this.address = address;
  }

  /** Why. */
  public Rule rule() {
    return rule;
  }

  /** Where the query wanted to go. */
  public String address() {
    return address;
  }

  /** The rules of which one was broken. */
  public enum Rule {
    /** The address is not on the list. */
    LISTED,
    /** Its name leads into a network that is not public. */
    PUBLIC,
    /** The query has asked others often enough. */
    COUNTED
  }
}
