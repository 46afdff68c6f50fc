package org.vigie.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.vigie.disk.Disk;

/**
 * What each revision changed, one RDF Patch a revision: {@code history/{number}.rdfp.gz} in the
 * folder of the store. A file is whole and on the disk before its revision is committed, so that a
 * sudden stop leaves at worst a file without a revision, which the next start removes.
 */
final class History {
  private static final String ENDING = ".rdfp.gz";
  private static final String DRAFT = "draft" + ENDING;
  private static final String NEW = ".new";

  private final Path folder;

  History(Path store) {
    this.folder = store.resolve("history");
  }

  /** Removes what a stop between file and commit left. */
  void clean(RevisionNumber last) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> orphans = files.filter(file -> isOrphan(file, last)).toList();
      for (Path orphan : orphans) {
        Files.delete(orphan);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A draft of the changes of the transaction that begins. */
  ChangeLog draft() {
    return new ChangeLog(folder.resolve(DRAFT));
  }

  /** Gives a finished draft the name of its revision. */
  void keep(ChangeLog draft, RevisionNumber number) {
    try {
      draft.finish();
      Disk.rename(draft.file(), file(number));
    } catch (IOException denied) {
      throw new UncheckedIOException(denied);
    }
  }

  /** Tells the changes of a revision in their order; false when no file tells them. */
  boolean tell(RevisionNumber number, Consumer<Change> reader) {
    Path file = file(number);
    if (!Files.exists(file)) {
      return false;
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      new RDFPatchReaderText(in).apply(new Telling(reader));
      return true;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Writes what past revisions changed without an erased content, as if it had never been, beside
   * the files that hold it; what an earlier attempt left goes first.
   */
  void draft(Redaction redaction, RevisionNumber last) {
    RedactedPatches patches = new RedactedPatches(redaction);
    try {
      for (Path left : drafts()) {
        Files.delete(left);
      }
      for (long number = 1; number <= last.value(); number++) {
        Path file = file(new RevisionNumber(number));
        if (Files.exists(file)) {
          patches.rewrite(file, file.resolveSibling(file.getFileName() + NEW));
        }
      }
      if (Files.isDirectory(folder)) {
        Disk.force(folder);
      }
    } catch (IOException denied) {
      throw new UncheckedIOException(denied);
    }
  }

  /** Puts the drafts in the place of the files; those that are there already stay. */
  void useDrafts() {
    try {
      for (Path draft : drafts()) {
        String name = draft.getFileName().toString();
        Disk.rename(draft, draft.resolveSibling(name.substring(0, name.length() - NEW.length())));
      }
    } catch (IOException denied) {
      throw new UncheckedIOException(denied);
    }
  }

  private List<Path> drafts() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING + NEW)).toList();
    }
  }

  private Path file(RevisionNumber number) {
    return folder.resolve(number + ENDING);
  }

  private static boolean isOrphan(Path file, RevisionNumber last) {
    String name = file.getFileName().toString();
    if (!name.endsWith(ENDING)) {
      return false;
    }
    String number = name.substring(0, name.length() - ENDING.length());
    return name.equals(DRAFT)
        || (number.matches("[0-9]{1,18}") && Long.parseLong(number) > last.value());
  }

  private static final class Telling extends RDFChangesBase {
    private final Consumer<Change> reader;

    Telling(Consumer<Change> reader) {
      this.reader = reader;
    }

    /** A file tells what was said; the store gives it back in its own way. */
    private static Change change(boolean added, Node graph, Node s, Node p, Node o) {
      return new Change(added, graph, Kept.form(Triple.create(s, p, o)));
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
      reader.accept(change(true, graph, subject, predicate, object));
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
      reader.accept(change(false, graph, subject, predicate, object));
    }
  }
}
