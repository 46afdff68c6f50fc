package org.vigie.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie withdraw}: a claim no longer counts, or a thing is gone; the address says so. */
@Command(name = "withdraw", mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {
  @Parameters(paramLabel = "IRI", descriptionKey = "withdrawWhat")
  private String what = "";

  @Option(names = "--replaced-by", paramLabel = "IRI", descriptionKey = "withdrawReplaced")
  private @Nullable String replaced;

  @Option(
      names = "--motive",
      paramLabel = "CODE",
      defaultValue = "withdrawn",
      descriptionKey = "withdrawMotive")
  private String motive = "withdrawn";

  @Mixin private RetireOptions options = new RetireOptions();
  @Mixin private StoreOption store = new StoreOption();

  private final Terminal terminal;

  WithdrawCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Node> successors = Stream.ofNullable(replaced).map(RetireOptions::node).toList();
    try (Store opened = Store.open(store.existing())) {
      Withdrawn.tell(
          terminal,
          options.keeps() ? "withdraw" : "withdraw.would",
          RetireOptions.node(what),
          new Bundled()
              .retirement(opened)
              .withdraw(
                  RetireOptions.node(what),
                  successors,
                  Iris.code("reason-" + motive),
                  options.occasion(terminal),
                  options.keeps()));
      return 0;
    }
  }
}
