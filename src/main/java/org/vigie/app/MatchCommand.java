package org.vigie.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.ingest.Identities;
import org.vigie.ingest.Occasion;
import org.vigie.match.Judgement;
import org.vigie.match.Pair;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie match}: pairs of identifiers that may denote one thing. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    subcommands = {
      MatchCommand.Propose.class,
      MatchCommand.ListAll.class,
      MatchCommand.Accept.class,
      MatchCommand.Refuse.class
    })
final class MatchCommand {
  private MatchCommand() {}

  private static Identities identities(Store store) {
    Bundled bundled = new Bundled();
    return new Identities(store, bundled.buildGate(), bundled.consolidation());
  }

  private static String name(Node node) {
    return Iris.findThing(node)
        .map(thing -> thing.type() + "/" + thing.slug())
        .orElse(node.toString());
  }

  private static void tell(Terminal terminal, Judgement judgement) {
    Pair pair = judgement.pair();
    terminal.say(
        "match.pair",
        pair.id(),
        terminal.words().say("match." + judgement.verdict().name()),
        name(pair.left()),
        name(pair.right()));
    judgement.reasons().stream()
        .filter(reason -> reason.getLiteralLanguage().equals(terminal.lang().tag()))
        .forEach(reason -> terminal.line("    " + reason.getLiteralLexicalForm()));
  }

  /** {@code vigie match propose}: looks for pairs nobody has judged. */
  @Command(name = "propose", mixinStandardHelpOptions = true)
  static final class Propose implements Callable<Integer> {
    @Mixin private StoreOption store = new StoreOption();
    private final Terminal terminal;

    Propose(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      try (Store opened = Store.open(store.existing())) {
        Identities identities = identities(opened);
        int found = identities.propose(occasion("vigie", "match.propose.reason")).size();
        terminal.say("match.proposed", found);
        return 0;
      }
    }
  }

  /** {@code vigie match list}: the pairs, those that wait for a decision first. */
  @Command(name = "list", mixinStandardHelpOptions = true)
  static final class ListAll implements Callable<Integer> {
    @Mixin private StoreOption store = new StoreOption();

    @Option(names = "--all", descriptionKey = "matchAll")
    private boolean all;

    private final Terminal terminal;

    ListAll(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      try (Store opened = Store.open(store.existing())) {
        List<Judgement> judgements =
            identities(opened).list().stream()
                .filter(one -> all || one.verdict() == Judgement.Verdict.PROPOSED)
                .sorted(
                    Comparator.comparing(Judgement::verdict)
                        .thenComparing(one -> name(one.pair().right()))
                        .thenComparing(one -> name(one.pair().left())))
                .toList();
        judgements.forEach(one -> tell(terminal, one));
        terminal.say(all ? "match.listed" : "match.waiting", judgements.size());
        return 0;
      }
    }
  }

  /** What accepting and refusing share. */
  abstract static class Decide implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "ID", descriptionKey = "matchId")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--by", required = true, paramLabel = "ACTOR", descriptionKey = "by")
    private String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason")
    private @Nullable String reason;

    @Mixin private StoreOption store = new StoreOption();

    private final Terminal terminal;
    private final Judgement.Verdict verdict;

    Decide(Terminal terminal, Judgement.Verdict verdict) {
      this.terminal = terminal;
      this.verdict = verdict;
    }

    @Override
    public Integer call() {
      try (Store opened = Store.open(store.existing())) {
        Identities identities = identities(opened);
        List<Pair> pairs = ids.stream().map(id -> pair(identities, id)).toList();
        String why = reason;
        List<Node> reasons =
            why == null
                ? List.of()
                : List.of(NodeFactory.createLiteralLang(why, terminal.lang().tag()));
        int portraits =
            identities.decide(
                pairs, verdict, reasons, occasion(by, "match." + verdict.name() + ".reason"));
        terminal.say("match.decided", pairs.size(), portraits);
        return 0;
      }
    }

    private static Pair pair(Identities identities, String id) {
      return identities.list().stream()
          .map(Judgement::pair)
          .filter(pair -> pair.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new CommandException("match.unknown", id));
    }
  }

  /** {@code vigie match accept}: they are one thing. */
  @Command(name = "accept", mixinStandardHelpOptions = true)
  static final class Accept extends Decide {
    Accept(Terminal terminal) {
      super(terminal, Judgement.Verdict.ACCEPTED);
    }
  }

  /** {@code vigie match refuse}: they are two things. */
  @Command(name = "refuse", mixinStandardHelpOptions = true)
  static final class Refuse extends Decide {
    Refuse(Terminal terminal) {
      super(terminal, Judgement.Verdict.REFUSED);
    }
  }

  private static Occasion occasion(String by, String reason) {
    return new Occasion(
        Instant.now(),
        Iris.thing("actor", by),
        List.of(Loader.reason(reason, Lang.FR), Loader.reason(reason, Lang.EN)));
  }
}
