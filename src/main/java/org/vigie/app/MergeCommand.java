package org.vigie.app;

import java.util.concurrent.Callable;
import org.vigie.ingest.Retirement;
import org.vigie.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vigie merge}: the address of a thing leads to another one from now on. */
@Command(name = "merge", mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "mergeOld")
  private String old = "";

  @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "mergeNew")
  private String into = "";

  @Mixin private RetireOptions options = new RetireOptions();
  @Mixin private StoreOption store = new StoreOption();

  private final Terminal terminal;

  MergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Store opened = Store.open(store.existing())) {
      Retirement.Done done =
          new Bundled()
              .retirement(opened)
              .merge(
                  RetireOptions.node(old),
                  RetireOptions.node(into),
                  options.occasion(terminal),
                  options.keeps());
      terminal.say(
          options.keeps() ? "merge.done" : "merge.would",
          RetireOptions.name(RetireOptions.node(old)),
          RetireOptions.name(RetireOptions.node(into)),
          done.moved(),
          done.portraits(),
          done.revision().toString());
      return 0;
    }
  }
}
