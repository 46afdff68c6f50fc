package org.vigie.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.vigie.disk.Disk;
import org.vigie.export.check.LinkCheck;
import org.vigie.export.rules.Apache;
import org.vigie.export.rules.Hosts;
import org.vigie.export.rules.Nginx;
import org.vigie.export.rules.Rules;

/**
 * Makes a copy of a site: a folder that any web server, archive or reader can hold. It is made
 * beside its place and takes it once it is whole; the same site in the same state gives the same
 * bytes.
 */
public final class SiteCopy {
  static final String SCRIPT = "copie.js";
  private static final String MISSING = "404.html";
  private static final List<String> NAMES =
      List.of(
          CopyManifest.FILE,
          CopyManifest.SUMS,
          "README.md",
          "LISEZMOI.md",
          ".htaccess",
          "nginx.conf",
          "_redirects",
          "_headers",
          ".nojekyll",
          MISSING,
          SCRIPT);

  private final Origin origin;
  private final CopyState state;
  private final Predicate<String> sample;
  private final CopyWords words;
  private final CopyProgress progress;

  private SiteCopy(
      Origin origin, Predicate<String> sample, CopyState state, CopyProgress progress) {
    this.sample = sample;
    this.origin = origin;
    this.state = state;
    this.words = new CopyWords(state);
    this.progress = progress;
  }

  /**
   * What was copied.
   *
   * @param folder where it is
   * @param files how many files it has
   * @param bytes how large they are together
   * @param redirects how many addresses lead elsewhere
   * @param links what came of following the links
   */
  public record Result(
      Path folder, long files, long bytes, long redirects, LinkCheck.Result links) {}

  /**
   * Makes a copy.
   *
   * @param sample which addresses are copied, such as a {@link Sample} of each kind; links to the
   *     others lead to the note
   * @param folder where it goes: absent, empty, or an earlier copy that holds nothing else, whose
   *     place it takes
   * @throws CopyException when the folder holds anything else, or the site failed to answer
   * @throws UncheckedIOException when the disk or the server failed; nothing is left then
   */
  public static Result make(
      Origin origin,
      Predicate<String> sample,
      CopyState state,
      Path folder,
      CopyProgress progress) {
    SiteCopy copy = new SiteCopy(origin, sample, state, progress);
    Path target = folder.toAbsolutePath().normalize();
    requireOwn(target);
    try {
      Path parent = Objects.requireNonNull(target.getParent());
      Files.createDirectories(parent);
      Path draft = Files.createTempDirectory(parent, target.getFileName() + ".exporting");
      try {
        Result result = copy.fill(draft, target);
        requireOwn(target);
        put(draft, target);
        return result;
      } finally {
        Disk.remove(draft);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /**
   * Looks at a copy found anywhere.
   *
   * @return what came of following its links
   * @throws CopyException when the folder is no copy, or is not what was copied
   */
  public static LinkCheck.Result check(Path folder, CopyProgress progress) {
    SortedMap<String, CopyManifest.Entry> entries =
        CopyManifest.read(folder)
            .orElseThrow(() -> new CopyException("copy.none", folder.toString()));
    List<String> altered = CopyManifest.altered(folder, entries);
    if (!altered.isEmpty()) {
      throw new CopyException(
          "copy.altered", folder.toString(), Integer.toString(altered.size()), altered.getFirst());
    }
    return links(folder, progress);
  }

  private static LinkCheck.Result links(Path folder, CopyProgress progress) {
    return LinkCheck.of(
        folder, (done, total) -> progress.at(CopyProgress.Step.CHECKING, done, total));
  }

  /**
   * Refuses to take the place of what is not ours.
   *
   * @throws CopyException when a folder is neither absent nor empty, nor an earlier copy alone
   */
  public static void requireOwn(Path folder) {
    Path target = folder.toAbsolutePath().normalize();
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new CopyException("copy.notEmpty", target.toString(), target.toString());
    }
    Optional<SortedMap<String, CopyManifest.Entry>> earlier = CopyManifest.read(target);
    List<String> strangers =
        earlier.isPresent()
            ? CopyManifest.strangers(target, earlier.get())
            : CopyManifest.list(target);
    if (!strangers.isEmpty()) {
      throw new CopyException("copy.notEmpty", target.toString(), strangers.getFirst());
    }
  }

  private static void put(Path draft, Path target) throws IOException {
    Path before = draft.resolve("before");
    if (Files.exists(target)) {
      Files.move(target, before, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(draft.resolve("site"), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException fault) {
      if (Files.exists(before)) {
        Files.move(before, target, StandardCopyOption.ATOMIC_MOVE);
      }
      throw fault;
    }
    Disk.force(Objects.requireNonNull(target.getParent()));
  }

  private Result fill(Path draft, Path target) throws IOException {
    Path raw = Files.createDirectory(draft.resolve("raw"));
    Path site = Files.createDirectory(draft.resolve("site"));
    Crawl.Walk walk =
        Crawl.run(
            origin, raw, address -> !origin.live().test(address) && sample.test(address), progress);
    requireAnswers(walk);
    Layout layout = Layout.of(walk, NAMES);
    write(layout, site);
    long redirects = lead(layout, site);
    around(layout, site);
    SortedMap<String, CopyManifest.Entry> entries = CopyManifest.write(site, origin, state);
    LinkCheck.Result links = links(site, progress);
    long bytes = entries.values().stream().mapToLong(CopyManifest.Entry::size).sum();
    return new Result(target, entries.size() + 2L, bytes, redirects, links);
  }

  /** A site that fails while it is copied has no whole copy. */
  private static void requireAnswers(Crawl.Walk walk) {
    for (Found each : walk.found().values()) {
      if (each.status() >= 500 || each.status() == 429) {
        throw new CopyException("copy.failed", each.address(), Integer.toString(each.status()));
      }
    }
  }

  private void write(Layout layout, Path site) throws IOException {
    Rewriting rewriting = new Rewriting(origin, layout, words);
    long done = 0;
    for (Map.Entry<String, String> each : layout.files().entrySet()) {
      Found found = layout.find(each.getKey()).orElseThrow();
      Path file = file(site, each.getValue());
      if (found.isHtml()) {
        String html = Files.readString(found.body());
        Files.writeString(file, rewriting.html(found.path(), each.getValue(), html));
      } else if (found.mediaType().equals("text/css")) {
        String css = Files.readString(found.body());
        Files.writeString(file, rewriting.css(found.path(), each.getValue(), css));
      } else {
        Files.move(found.body(), file);
      }
      progress.at(CopyProgress.Step.WRITING, ++done, layout.files().size());
    }
  }

  private static Path file(Path site, String name) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return file;
  }

  /** What stands at addresses that lead elsewhere: a page that leads on, or the same document. */
  private long lead(Layout layout, Path site) throws IOException {
    Stubs stubs = new Stubs(origin, layout, words);
    long redirects = 0;
    for (Found each : layout.found().values()) {
      if (each.to().isEmpty()) {
        continue;
      }
      redirects++;
      Optional<Layout.Target> target =
          layout.resolve(each.address(), origin.languages().getFirst());
      boolean document =
          FileNames.hasExtension(each.path())
              && target.filter(to -> !to.file().endsWith(".html")).isPresent();
      if (document && !layout.files().containsKey(each.address())) {
        copy(layout, site, each, target.orElseThrow());
      } else if (!document && !each.address().contains("?")) {
        Optional<String> file = layout.stub(each.address());
        if (file.isPresent()) {
          Optional<String> stub = stubs.of(each, file.get());
          if (stub.isPresent()) {
            Files.writeString(file(site, file.get()), stub.get());
          }
        }
      }
    }
    return redirects;
  }

  private static void copy(Layout layout, Path site, Found each, Layout.Target target)
      throws IOException {
    Path file = file(site, each.path().substring(1));
    if (!Files.exists(file) && layout.find(target.address()).isPresent()) {
      Files.copy(site.resolve(target.file()), file);
    }
  }

  /** What a copy needs beside the pages. */
  private void around(Layout layout, Path site) throws IOException {
    try (Fetch fetch = new Fetch(origin.server())) {
      Rules rules = RuleMaker.of(origin, layout, fetch);
      Files.writeString(site.resolve(".htaccess"), Apache.of(rules));
      Files.writeString(site.resolve("nginx.conf"), Nginx.of(rules));
      Files.writeString(site.resolve("_redirects"), Hosts.redirects(rules));
      Files.writeString(site.resolve("_headers"), Hosts.headers(rules));
    }
    Files.writeString(site.resolve(".nojekyll"), "");
    Files.write(site.resolve(SCRIPT), resource(SCRIPT).getBytes(UTF_8));
    Files.writeString(site.resolve(MISSING), missing());
    Files.writeString(site.resolve("LISEZMOI.md"), readMe("fr"));
    Files.writeString(site.resolve("README.md"), readMe("en"));
  }

  /** What hosts show at an address that the copy has not, wherever that is: without links. */
  private String missing() {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html>\n<title>404</title>\n");
    for (String lang : origin.languages()) {
      html.append("<p lang=\"").append(lang).append("\">");
      html.append(words.text(lang, "missing")).append("</p>\n");
    }
    return html.append("</html>\n").toString();
  }

  private String readMe(String lang) {
    return resource("readme_" + lang + ".md")
        .replace("{revision}", words.revision(lang))
        .replace("{day}", words.day(lang))
        .replace("{site}", origin.publicUrl())
        .replace("{program}", state.program());
  }

  private static String resource(String name) {
    try (InputStream in = SiteCopy.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
