package org.vigie;

import org.apache.jena.sys.JenaSystem;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts Jena before any test: whether its classes can start each other depends on which of them is
 * touched first, and so on the order of the tests.
 */
public final class JenaFirst implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    JenaSystem.init();
  }
}
