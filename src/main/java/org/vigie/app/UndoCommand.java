package org.vigie.app;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.ingest.Occasion;
import org.vigie.ingest.Undone;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Store;
import org.vigie.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie undo}: reverts a revision by new claims, and keeps the trace. */
@Command(name = "undo", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
  private static final int MOST_KEPT = 20;

  @Parameters(paramLabel = "REVISION", descriptionKey = "undo.revision")
  private long revision;

  @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "reason")
  private @Nullable String reason;

  @Mixin private ByOption by = new ByOption();
  @Mixin private StoreOption store = new StoreOption();

  private final Terminal terminal;

  UndoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (revision < 0) {
      throw new CommandException("undo.number", Long.toString(revision));
    }
    Instant now = Instant.now();
    Occasion occasion =
        new Occasion(
            now,
            by.actor(),
            List.of(NodeFactory.createLiteralLang(String.valueOf(reason), terminal.lang().tag())));
    try (Store opened = Store.open(store.existing())) {
      return tell(
          new Loader(new Bundled(), now)
              .ingest(opened)
              .undo(new RevisionNumber(revision), occasion));
    }
  }

  private int tell(Undone undone) {
    Words words = Words.of(Undone.class, terminal.lang());
    return switch (undone) {
      case Undone.Done done -> {
        terminal.say(
            "undo.done",
            Long.toString(revision),
            done.revision().toString(),
            done.withdrawn(),
            done.reinstated(),
            done.opinions(),
            done.declarations(),
            done.portraits());
        done.kept().stream()
            .limit(MOST_KEPT)
            .forEach(
                kept -> terminal.line("  " + words.say(kept.reason(), kept.node().toString())));
        if (done.kept().size() > MOST_KEPT) {
          terminal.say("undo.more", done.kept().size() - MOST_KEPT);
        }
        yield 0;
      }
      case Undone.Impossible impossible -> {
        terminal.complain(words.say(impossible.reason(), impossible.revision().toString()));
        yield Main.FAILED;
      }
    };
  }
}
