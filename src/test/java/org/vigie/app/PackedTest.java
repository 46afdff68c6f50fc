package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ShortLived;
import org.vigie.words.Lang;

/**
 * The commands of the README, run from a jar as people run them: a resource that is found in a
 * folder of classes may not be found there.
 */
class PackedTest {
  private static final Path INDIGO = Path.of("src/test/resources/org/vigie/source/indigo/export");
  private static final String LICENCE = "|--licence|https://creativecommons.org/licenses/by/4.0/";

  @TempDir Path folder;

  /** Runs command lines one after the other, each an argument with its words between bars. */
  static final class Sequence {
    private Sequence() {}

    public static void main(String[] lines) {
      for (String line : lines) {
        Vigie done = Vigie.run(Lang.EN, line.split("\\|", -1));
        System.out.println(done.code() + " " + line + (done.code() == 0 ? "" : " " + done.err()));
      }
      System.exit(0);
    }
  }

  @Test
  void whatTheReadmeTellsWorksFromAJar() throws Exception {
    Path store = folder.resolve("store");
    BundledStore.open(store).close();
    String here = "|--store|" + store;
    List<String> lines =
        List.of(
            "check",
            "form|" + folder.resolve("form.xlsx") + "|--lang|fr" + here,
            "import|" + export() + "|--dataset|indigo|--by|kim" + LICENCE + here,
            "quarantine|list" + here,
            "release|2026.1" + here,
            "release|--check|" + store.resolve("releases/2026.1"),
            "serve|--rehearse|1|--port|0|--public-url|https://vigie.invalid" + here);
    assertThat(run(lines)).isEqualTo(lines.stream().map(line -> "0 " + line).toList());
  }

  /** The tables of INDIGO that lie in the folder of its tests, without what was read of them. */
  private Path export() throws IOException {
    Path export = Files.createDirectory(folder.resolve("indigo"));
    for (String table : List.of("projects.csv", "organisations.csv", "projects_investments.csv")) {
      Files.copy(INDIGO.resolve(table), export.resolve(table));
    }
    return export;
  }

  private List<String> run(List<String> lines) throws IOException, InterruptedException {
    List<String> command =
        ShortLived.jvm(packed(), Sequence.class.getName(), lines.toArray(String[]::new));
    Path errors = folder.resolve("errors");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return said;
  }

  /** The class path of this JVM, in which the folder of the program is a jar. */
  private String packed() throws IOException {
    List<String> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path part = Path.of(entry);
      path.add(Files.isRegularFile(part.resolve("org/vigie/app/Main.class")) ? jar(part) : entry);
    }
    assertThat(path).contains(folder.resolve("vigie.jar").toString());
    return String.join(File.pathSeparator, path);
  }

  private String jar(Path classes) throws IOException {
    Path jar = folder.resolve("vigie.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(each -> !each.equals(classes)).toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        boolean isFolder = Files.isDirectory(file);
        zip.putNextEntry(new ZipEntry(isFolder ? name + "/" : name));
        if (!isFolder) {
          Files.copy(file, zip);
        }
      }
    }
    return jar.toString();
  }
}
