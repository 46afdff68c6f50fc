package org.vigie.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.words.Lang;

/**
 * The library of published questions: the files of {@code data/questions}, read when the first of
 * them is asked for. Safe for many threads.
 */
public final class Questions {
  private static final String FOLDER = "/data/questions";
  private static final String SUFFIX = ".rq";

  private final @Nullable URL folder;
  private @Nullable List<Question> all;

  private Questions(@Nullable URL folder) {
    this.folder = folder;
  }

  /**
   * Those of the folder that is packed with the program, in a jar or in a directory; none when it
   * is absent.
   */
  public static Questions bundled() {
    return from(Questions.class.getResource(FOLDER));
  }

  /** Those of another folder. */
  public static Questions from(@Nullable URL folder) {
    return new Questions(folder);
  }

  private static List<Question> read(@Nullable URL folder) {
    if (folder == null) {
      return List.of();
    }
    try {
      URI uri = folder.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return read(Path.of(uri));
      }
      String jar = uri.toString();
      String entry = jar.substring(jar.indexOf("!/") + 1);
      Path archive = Path.of(URI.create(jar.substring("jar:".length(), jar.indexOf("!/"))));
      try (FileSystem files = FileSystems.newFileSystem(archive, Map.of())) {
        return read(files.getPath(entry));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  private static List<Question> read(Path folder) throws IOException {
    List<Question> read = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
        String name = String.valueOf(file.getFileName());
        read.add(
            QuestionFile.read(
                name.substring(0, name.length() - SUFFIX.length()), Files.readString(file)));
      }
    }
    return read;
  }

  /**
   * All of them: those with words for a name first, then by letter and number.
   *
   * @throws UncheckedIOException when the folder is there and cannot be read
   * @throws IllegalArgumentException saying what is wrong with which file
   */
  public synchronized List<Question> list() {
    List<Question> held = all;
    if (held == null) {
      held = read(folder).stream().sorted(Comparator.comparing(Questions::order)).toList();
      all = held;
    }
    return held;
  }

  /** The question of that short name. */
  public Optional<Question> find(String name) {
    return list().stream().filter(question -> question.name().equals(name)).findFirst();
  }

  /**
   * The questions that hold every word and speak of the class.
   *
   * @param words in any case, without regard to accents or to the plural; all when blank
   * @param of the class; any when empty
   * @param lang in whose sentences, comments and keywords the words are sought
   */
  public List<Question> search(String words, Optional<Node> of, Lang lang) {
    List<String> wanted = stems(words);
    return list().stream()
        .filter(question -> of.isEmpty() || question.classes().contains(of.get()))
        .filter(
            question -> {
              String text = " " + String.join(" ", stems(text(question, lang)));
              return wanted.stream().allMatch(word -> text.contains(" " + word));
            })
        .toList();
  }

  /** The classes that at least one question speaks of, sorted. */
  public List<Node> classes() {
    return list().stream()
        .flatMap(question -> question.classes().stream())
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  /**
   * The library as RDF: each question a {@code sh:SPARQLExecutable} with its prefixes, labels,
   * comments, keywords, classes and parameters (SHACL Advanced Features, sections 5 and 8).
   */
  public Graph graph() {
    return QuestionGraph.of(list());
  }

  private static String text(Question question, Lang lang) {
    return String.join(
        " ",
        question.name(),
        question.label(lang),
        question.comment(lang),
        String.join(" ", question.keywords(lang)),
        question.parameters().stream()
            .map(each -> each.label(lang))
            .collect(Collectors.joining(" ")));
  }

  private static List<String> stems(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.length() > 3 ? word.replaceFirst("[sx]$", "") : word)
        .toList();
  }

  private static String order(Question question) {
    String name = question.name();
    if (!name.matches("[A-Z]\\d+")) {
      return "0" + name;
    }
    return "1" + name.charAt(0) + "0".repeat(Math.max(0, 6 - name.length())) + name.substring(1);
  }
}
