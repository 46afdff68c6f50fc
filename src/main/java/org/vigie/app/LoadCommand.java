package org.vigie.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.ingest.Receipt;
import org.vigie.source.tidy.DataFolder;
import org.vigie.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie load}: brings what changed in the tables into the store. */
@Command(name = "load", mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
  private @Nullable Path data;

  @Mixin private StoreOption store = new StoreOption();

  private final Terminal terminal;

  LoadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (DataFolder folder = Loader.open(Optional.ofNullable(data));
        Store opened = Store.open(store.path())) {
      Loader.listUnread(folder)
          .forEach(name -> terminal.complain(terminal.words().say("data.unread", name)));
      Loader.Loaded loaded = new Loader(new Bundled(), Instant.now()).load(opened, folder);
      return tell(loaded);
    }
  }

  private int tell(Loader.Loaded loaded) {
    return switch (loaded.receipt()) {
      case Receipt.Published published -> {
        terminal.report(published.findings(), loaded.batch().places());
        terminal.say(
            "load.done",
            published.revision().value(),
            published.claims(),
            published.assessments(),
            published.retractions(),
            published.portraits());
        yield 0;
      }
      case Receipt.AlreadyKnown known -> {
        terminal.say("load.known", known.revision().value());
        yield 0;
      }
      case Receipt.Refused refused -> {
        terminal.report(refused.findings(), loaded.batch().places());
        terminal.say("load.refused");
        yield Main.FAILED;
      }
    };
  }
}
