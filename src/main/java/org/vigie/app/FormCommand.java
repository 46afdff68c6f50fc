package org.vigie.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.source.form.Filling;
import org.vigie.source.form.Form;
import org.vigie.source.lexicon.Headings;
import org.vigie.store.Store;
import org.vigie.words.Lang;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie form}: writes the panorama as a form, blank or filled from the store. */
@Command(name = "form", mixinStandardHelpOptions = true)
final class FormCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.xlsx", descriptionKey = "form.file")
  private @Nullable Path file;

  @Option(names = "--blank", descriptionKey = "form.blank")
  private boolean blank;

  @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "form.lang")
  private @Nullable String language;

  @Mixin private StoreOption store = new StoreOption();

  private final Terminal terminal;

  FormCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path target = java.util.Objects.requireNonNull(file, "picocli refuses the command without it");
    String tag = language;
    Lang lang = tag == null ? terminal.lang() : "en".equalsIgnoreCase(tag) ? Lang.EN : Lang.FR;
    Filling filling = blank ? Filling.BLANK : filled(lang);
    Path draft = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        Form.write(out, filling, new Bundled().reference(), Headings.bundled(), lang);
      }
      Files.move(draft, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
    terminal.say("form.done", filling.contracts().size(), target.toString());
    return 0;
  }

  private Filling filled(Lang lang) {
    if (!Files.isDirectory(store.path())) {
      throw new CommandException("store.absent", store.path().toString());
    }
    try (Store opened = Store.open(store.path())) {
      return opened.read(snapshot -> new FormFilling(snapshot, lang).read());
    }
  }
}
