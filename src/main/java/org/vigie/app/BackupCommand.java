package org.vigie.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vigie.safekeeping.Safe;
import org.vigie.words.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vigie backup}: the store as one file, also while {@code vigie serve} runs. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", descriptionKey = "backupTo")
  private Path file = Path.of("");

  @Mixin private StoreOption store = new StoreOption();

  private final Terminal terminal;

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Safe.Kept kept = Safe.keep(store.existing(), file);
    Figures figures = Figures.of(terminal.lang());
    terminal.say(
        "backup.done",
        kept.file().toString(),
        figures.number(kept.manifest().revision()),
        figures.number(kept.manifest().quads()));
    terminal.say("backup.hashes", kept.sha256(), kept.manifest().dataHash());
    return 0;
  }
}
