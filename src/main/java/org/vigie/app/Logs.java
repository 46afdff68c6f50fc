package org.vigie.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/**
 * What the libraries may say on the error stream: warnings and errors, unless the person who runs
 * the program names another configuration.
 */
final class Logs {
  private static final String CHOSEN = "java.util.logging.config.file";

  private Logs() {}

  static void configure() {
    if (System.getProperty(CHOSEN) != null) {
      return;
    }
    try (InputStream in = Logs.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
