package org.vigie.web.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The published questions of the class path folder {@code questions}; none when it is absent. */
public final class Questions {
  private static final String FOLDER = "/questions";
  private static final String SUFFIX = ".rq";

  private final List<Question> all;

  private Questions(List<Question> all) {
    this.all = all.stream().sorted(Comparator.comparing(Questions::order)).toList();
  }

  /**
   * Reads the folder, from a jar or from a directory.
   *
   * @throws UncheckedIOException when it is there and cannot be read
   */
  public static Questions bundled() {
    return from(Questions.class.getResource(FOLDER));
  }

  static Questions from(@Nullable URL folder) {
    if (folder == null) {
      return new Questions(List.of());
    }
    try {
      URI uri = folder.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return new Questions(read(Path.of(uri)));
      }
      String jar = uri.toString();
      String entry = jar.substring(jar.indexOf("!/") + 1);
      Path archive = Path.of(URI.create(jar.substring("jar:".length(), jar.indexOf("!/"))));
      try (FileSystem files = FileSystems.newFileSystem(archive, Map.of())) {
        return new Questions(read(files.getPath(entry)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  private static List<Question> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> queries = files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
      List<Question> read = new java.util.ArrayList<>();
      for (Path file : queries) {
        String name = String.valueOf(file.getFileName());
        read.add(
            Question.of(
                name.substring(0, name.length() - SUFFIX.length()), Files.readString(file)));
      }
      return read;
    }
  }

  /** All of them: by letter, then by number. */
  public List<Question> list() {
    return all;
  }

  /** The question of that short name. */
  public Optional<Question> find(String id) {
    return all.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  private static String order(Question question) {
    String letters = question.id().replaceAll("\\d", "");
    String digits = question.id().replaceAll("\\D", "");
    return letters + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
  }
}
