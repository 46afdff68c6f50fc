package org.vigie.store;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.vigie.disk.Disk;

/**
 * An erasure under way: the file {@code erasing.properties} is on the disk before its revision is
 * committed, and goes when nothing of the content is left. So a start after a sudden stop knows
 * whether to go on (the revision is there) or to forget it (it is not).
 *
 * @param revision the number of the revision that erases
 * @param redaction what it erases
 * @param drafted whether the history without it is written, and has only to take its place
 */
record Pending(RevisionNumber revision, Redaction redaction, boolean drafted) {
  private static final String FILE = "erasing.properties";
  private static final String REVISION = "revision";
  private static final String DRAFTED = "drafted";
  private static final String IDENTIFIER = "identifier.";
  private static final String TEXT = "text.";

  /** The erasure that a stop interrupted, if there is one. */
  static Optional<Pending> find(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties said = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      said.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, String> identifiers = new TreeMap<>();
    List<String> texts = new ArrayList<>();
    said.stringPropertyNames()
        .forEach(
            name -> {
              if (name.startsWith(IDENTIFIER)) {
                identifiers.put(name.substring(IDENTIFIER.length()), said.getProperty(name, ""));
              } else if (name.startsWith(TEXT)) {
                texts.add(said.getProperty(name, ""));
              }
            });
    return Optional.of(
        new Pending(
            new RevisionNumber(Long.parseLong(said.getProperty(REVISION, "0"))),
            new Redaction(identifiers, texts),
            Boolean.parseBoolean(said.getProperty(DRAFTED, "false"))));
  }

  Pending withDrafts() {
    return new Pending(revision, redaction, true);
  }

  /** Writes it down, to the disk. */
  void write(Path folder) {
    Properties said = new Properties();
    said.setProperty(REVISION, revision.toString());
    said.setProperty(DRAFTED, Boolean.toString(drafted));
    redaction.identifiers().forEach((iri, instead) -> said.setProperty(IDENTIFIER + iri, instead));
    for (int i = 0; i < redaction.texts().size(); i++) {
      said.setProperty(TEXT + i, redaction.texts().get(i));
    }
    StringWriter text = new StringWriter();
    Path draft = folder.resolve(FILE + ".new");
    try {
      said.store(text, "An erasure under way; the next start finishes it. Do not edit.");
      Disk.write(draft, text.toString().getBytes(StandardCharsets.UTF_8));
      Disk.rename(draft, folder.resolve(FILE));
    } catch (IOException denied) {
      throw new UncheckedIOException(denied);
    }
  }

  /** It is over: nothing is left to erase, or nothing was done. */
  static void forget(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(FILE + ".new"));
      if (Files.deleteIfExists(folder.resolve(FILE))) {
        Disk.force(folder);
      }
    } catch (IOException denied) {
      throw new UncheckedIOException(denied);
    }
  }
}
