package org.vigie.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vigie.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vigie split}: a thing was in fact several; its address lists them from now on. */
@Command(name = "split", mixinStandardHelpOptions = true)
final class SplitCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "splitOld")
  private String old = "";

  @Parameters(index = "1..*", arity = "2..*", paramLabel = "NEW", descriptionKey = "splitNew")
  private List<String> successors = new ArrayList<>();

  @Mixin private RetireOptions options = new RetireOptions();
  @Mixin private StoreOption store = new StoreOption();

  private final Terminal terminal;

  SplitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Store opened = Store.open(store.existing())) {
      Withdrawn.tell(
          terminal,
          options.keeps() ? "split" : "split.would",
          RetireOptions.node(old),
          new Bundled()
              .retirement(opened)
              .split(
                  RetireOptions.node(old),
                  successors.stream().map(RetireOptions::node).toList(),
                  options.occasion(terminal),
                  options.keeps()));
      return 0;
    }
  }
}
