package org.vigie.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.vigie.ingest.Erasing;
import org.vigie.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie erase}: removes a content everywhere, because the law requires it. */
@Command(name = "erase", mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {
  private static final int MOST = 20;

  /** An IRI, or a type and a name; anything else is a text. */
  private static final Pattern NAME = Pattern.compile("https?://\\S+|[a-z-]+/[^\\s/]+");

  @Parameters(paramLabel = "IRI|TEXT", arity = "0..*", descriptionKey = "eraseWhat")
  private List<String> what = new ArrayList<>();

  @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "eraseText")
  private List<String> texts = new ArrayList<>();

  @Mixin private RetireOptions options = new RetireOptions();
  @Mixin private StoreOption store = new StoreOption();

  private final Terminal terminal;

  EraseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (what.isEmpty() && texts.isEmpty()) {
      throw new CommandException("erase.nothing");
    }
    Predicate<String> named = NAME.asMatchPredicate();
    List<Node> nodes = what.stream().filter(named).map(RetireOptions::node).toList();
    List<String> words =
        Stream.concat(what.stream().filter(named.negate()), texts.stream()).toList();
    try (Store opened = Store.open(store.existing())) {
      Erasing.Done done =
          new Bundled()
              .erasing(opened)
              .erase(nodes, words, options.occasion(terminal), options.keeps());
      tell(done);
      done.still().forEach(file -> terminal.say("erase.still", file));
      return done.still().isEmpty() ? 0 : Main.FAILED;
    }
  }

  private void tell(Erasing.Done done) {
    terminal.say(
        options.keeps() ? "erase.done" : "erase.would",
        done.identifiers().size(),
        done.statements(),
        done.past(),
        done.waiting(),
        done.revision().toString());
    if (!options.keeps()) {
      Withdrawn.list(terminal, "erase.identifier", done.identifiers());
      done.redacted().stream().limit(MOST).forEach(text -> terminal.say("erase.redacted", text));
      if (done.redacted().size() > MOST) {
        terminal.say("retire.more", done.redacted().size() - MOST);
      }
    } else {
      terminal.say("erase.elsewhere");
    }
  }
}
