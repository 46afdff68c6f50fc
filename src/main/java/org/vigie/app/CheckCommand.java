package org.vigie.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.source.tidy.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie check}: reads and judges the tables, and writes nothing. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
  private @Nullable Path data;

  private final Terminal terminal;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (DataFolder folder = Loader.open(Optional.ofNullable(data))) {
      Loader.listUnread(folder)
          .forEach(name -> terminal.complain(terminal.words().say("data.unread", name)));
      Trial trial = new Trial(new Bundled(), Instant.now());
      Trial.Outcome outcome = trial.of(folder);
      terminal.report(outcome.findings(), outcome.batch().places());
      terminal.say(outcome.refused() ? "check.refused" : "check.good");
      return outcome.refused() ? Main.FAILED : 0;
    }
  }
}
