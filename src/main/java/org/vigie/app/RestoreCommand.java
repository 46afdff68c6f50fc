package org.vigie.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vigie.safekeeping.Manifest;
import org.vigie.safekeeping.Restore;
import org.vigie.words.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vigie restore}: a store of a backup, in a folder that is absent or empty. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", descriptionKey = "restoreFrom")
  private Path file = Path.of("");

  @Mixin private StoreOption store = new StoreOption();

  private final Terminal terminal;

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Manifest restored = Restore.run(file, store.path());
    Figures figures = Figures.of(terminal.lang());
    terminal.say(
        "restore.done",
        store.path().toString(),
        figures.number(restored.revision()),
        figures.number(restored.quads()),
        restored.dataHash());
    return 0;
  }
}
