package org.vigie.app;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.vigie.ingest.ViewDifference;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.words.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vigie rebuild}: computes the view anew from the claims, and mends what differs. */
@Command(name = "rebuild", mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
  @Mixin private StoreOption store = new StoreOption();

  private final Terminal terminal;

  RebuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Store opened = Store.open(store.existing())) {
      ViewDifference difference = new Loader(new Bundled(), Instant.now()).rebuild(opened);
      Figures figures = Figures.of(terminal.lang());
      String revision = figures.number(opened.read(Snapshot::revision).value());
      if (difference.isEmpty()) {
        terminal.say("rebuild.same", revision);
      } else {
        terminal.say(
            "rebuild.done",
            figures.number(difference.missing().size()),
            figures.number(difference.extra().size()),
            revision);
      }
      return 0;
    }
  }
}
