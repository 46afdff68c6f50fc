package org.vigie.app;

import java.util.concurrent.Callable;
import org.vigie.store.Store;
import org.vigie.words.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vigie compact}: rewrites the database without the pages that nobody reads any more. */
@Command(name = "compact", mixinStandardHelpOptions = true)
final class CompactCommand implements Callable<Integer> {
  private static final int MEGA = 20;

  @Mixin private StoreOption store = new StoreOption();

  private final Terminal terminal;

  CompactCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Store opened = Store.open(store.existing())) {
      Store.Space space = opened.compact();
      Figures figures = Figures.of(terminal.lang());
      terminal.say(
          "compact.done",
          figures.number(space.before() >> MEGA),
          figures.number(space.after() >> MEGA));
      return 0;
    }
  }
}
