package org.vigie.version;

/** The versions are still being counted; whoever asks again a little later gets them. */
public final class BehindException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BehindException() {
    super("The versions are still being counted", null, false, false);
  }
}
