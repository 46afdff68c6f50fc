package org.vigie.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.vigie.safekeeping.Fault;
import org.vigie.safekeeping.Inspection;
import org.vigie.safekeeping.SafekeepingException;
import org.vigie.store.Damage;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.store.StoreException;
import org.vigie.words.Figures;
import org.vigie.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vigie verify}: holds the files and the content of a store to their invariants. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Mixin private StoreOption store = new StoreOption();

  private final Terminal terminal;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Store opened = Store.open(store.existing())) {
      List<Damage> damages = opened.damages();
      if (!damages.isEmpty()) {
        Words words = Words.of(StoreException.class, terminal.lang());
        damages.forEach(each -> terminal.line(words.say(each.key(), each.arguments().toArray())));
        terminal.say("verify.damaged", damages.size());
        return Main.FAILED;
      }
      Bundled bundled = new Bundled();
      Inspection inspection = new Inspection(bundled.buildGate(), bundled.consolidation());
      List<Fault> faults = opened.read(inspection::of);
      faults.forEach(this::tell);
      if (faults.isEmpty()) {
        terminal.say("verify.good", opened.read(Snapshot::revision).value());
        return 0;
      }
      terminal.say("verify.faults");
      return Main.FAILED;
    }
  }

  private void tell(Fault fault) {
    Words words = Words.of(SafekeepingException.class, terminal.lang());
    Figures figures = Figures.of(terminal.lang());
    terminal.line(words.say(fault.key(), figures.number(fault.count())));
    fault.examples().forEach(example -> terminal.line("    " + example));
    if (fault.count() > fault.examples().size()) {
      terminal.line("    …");
    }
  }
}
