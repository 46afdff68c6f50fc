package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.vigie.ShortLived;

/** A program that works on a store and is killed, so that nothing of it can tidy up. */
final class SuddenStop {
  private SuddenStop() {}

  /**
   * Runs a program until some time after it has said "begin".
   *
   * @param main what is run; it is given the folder of the store
   */
  static void of(Class<?> main, Path store, int millis) throws Exception {
    Process process =
        new ProcessBuilder(ShortLived.jvm(main, store.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).isEqualTo("begin");
      Thread.sleep(millis);
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }
}
