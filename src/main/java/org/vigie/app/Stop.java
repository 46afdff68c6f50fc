package org.vigie.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * The wish of the person or the system that the program ends (Ctrl-C, SIGTERM). Open it before what
 * must be closed in order: the process ends once this is closed too.
 */
final class Stop implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Stop.class.getName());
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  private Stop() {}

  static Stop onSignal() {
    Stop stop = new Stop();
    Runtime.getRuntime().addShutdownHook(new Thread(stop::askAndWait, "vigie-stop"));
    return stop;
  }

  /** Returns when the program is asked to end. */
  void await() throws InterruptedException {
    asked.await();
  }

  private void askAndWait() {
    asked.countDown();
    try {
      if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warning("The store was not closed in time; its journal is replayed at the next start.");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
  }
}
