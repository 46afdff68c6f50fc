package org.vigie.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.release.PublishedKey;
import org.vigie.release.Release;
import org.vigie.release.ReleaseName;
import org.vigie.release.ReleaseShelf;
import org.vigie.release.ReleasedView;
import org.vigie.release.SigningKey;
import org.vigie.release.making.ReleaseCheck;
import org.vigie.release.making.ReleaseMaker;
import org.vigie.release.making.ReleaseRestore;
import org.vigie.release.making.Verdict;
import org.vigie.store.Store;
import org.vigie.words.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie release}: gives the newest revision a number, and checks or puts back a release. */
@Command(name = "release", mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {
  private static final int REFUSED = 2;

  @Parameters(paramLabel = "NUMBER", arity = "0..1", descriptionKey = "releaseNumber")
  private @Nullable String number;

  @Option(names = "--to", paramLabel = "DIR", descriptionKey = "releaseTo")
  private @Nullable Path to;

  @Option(names = "--key", paramLabel = "FILE", descriptionKey = "releaseKey")
  private @Nullable Path key;

  @Option(names = "--check", paramLabel = "PATH", descriptionKey = "releaseCheck")
  private @Nullable Path check;

  @Option(names = "--restore", paramLabel = "PATH", descriptionKey = "releaseRestore")
  private @Nullable Path restore;

  @Mixin private StoreOption store = new StoreOption();

  private final Terminal terminal;

  ReleaseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String asked = number;
    Path found = check;
    Path back = restore;
    if ((asked == null ? 0 : 1) + (found == null ? 0 : 1) + (back == null ? 0 : 1) > 1) {
      throw new CommandException("release.oneOf");
    }
    if (found != null) {
      return check(found);
    }
    if (back != null) {
      return restore(back);
    }
    return asked == null ? list() : make(ReleaseName.of(asked));
  }

  private int list() {
    List<Release> releases = ReleaseShelf.of(store.existing()).list();
    if (releases.isEmpty()) {
      terminal.say("release.none");
    }
    Figures figures = Figures.of(terminal.lang());
    for (Release release : releases) {
      terminal.say(
          "release.listed",
          release.name().toString(),
          figures.number(release.revision().value()),
          figures.date(release.issued().toString()),
          release.files().size());
    }
    return 0;
  }

  private int make(ReleaseName name) {
    Path folder = store.existing();
    ReleaseShelf shelf = ReleaseShelf.of(folder);
    Path elsewhere = to;
    Path target = elsewhere == null ? shelf.folder() : elsewhere.toAbsolutePath().normalize();
    return StoreAtRest.read(
        folder, () -> terminal.say("release.inUse"), opened -> make(name, opened, shelf, target));
  }

  private int make(ReleaseName name, Store opened, ReleaseShelf shelf, Path target) {
    Path given = key;
    SigningKey signing = given == null ? SigningKey.ofStore(store.path()) : SigningKey.of(given);
    Release release =
        new ReleaseMaker(opened, shelf, new Bundled().consolidation(), signing).make(name, target);
    Figures figures = Figures.of(terminal.lang());
    terminal.say(
        "release.done",
        name.toString(),
        target.resolve(name.toString()).toString(),
        figures.number(release.revision().value()),
        release.files().size());
    for (ReleasedView view : release.views()) {
      terminal.say("release.view", view.policy(), figures.number(view.quads()), view.rdfc10());
    }
    terminal.say("release.key", new PublishedKey(signing.counterpart()).fingerprint());
    return 0;
  }

  private int check(Path found) {
    Verdict verdict = ReleaseCheck.run(found, trusted());
    verdict
        .remarks()
        .forEach(
            remark -> {
              if (remark.good()) {
                terminal.line(remark.say(terminal.lang()));
              } else {
                terminal.complain(remark.say(terminal.lang()));
              }
            });
    String name = verdict.release().map(release -> release.name().toString()).orElse("?");
    terminal.say(verdict.isGenuine() ? "release.genuine" : "release.altered", name);
    return verdict.isGenuine() ? 0 : REFUSED;
  }

  private int restore(Path back) {
    Release release = ReleaseRestore.run(back, trusted(), store.path(), terminal.lang());
    Figures figures = Figures.of(terminal.lang());
    terminal.say(
        "release.restored",
        store.path().toString(),
        release.name().toString(),
        figures.number(release.revision().value()),
        release.views().getFirst().rdfc10());
    return 0;
  }

  private Optional<PublishedKey> trusted() {
    return Optional.ofNullable(key).map(ReleaseCheck::key);
  }
}
