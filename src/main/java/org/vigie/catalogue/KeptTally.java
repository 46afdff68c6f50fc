package org.vigie.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vigie.disk.Disk;
import org.vigie.format.Json;
import org.vigie.format.RdfSyntaxException;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;

/**
 * The tally of the revision that was counted last, in the file {@code counted.json} of the store's
 * folder, so that a server which starts again has nothing to count. What is missing, torn or of
 * another revision is counted anew.
 */
final class KeptTally {
  private static final Logger LOG = Logger.getLogger(KeptTally.class.getName());

  /** To be raised when something else is counted, or in another way. */
  private static final int FORM = 1;

  private KeptTally() {}

  /** A tally, and of what it is: the form, the number of the revision and when that was made. */
  private record Kept(int form, long revision, String at, Tally tally) {
    static Kept of(Snapshot snapshot, Tally tally) {
      String at = snapshot.revisedAt().map(Object::toString).orElse("");
      return new Kept(FORM, snapshot.revision().value(), at, tally);
    }

    boolean isOf(Snapshot snapshot) {
      return equals(of(snapshot, tally));
    }
  }

  /** The tally of a snapshot's revision, counted unless it is kept; inside its transaction. */
  static Tally of(Store store, Snapshot snapshot) {
    Path file = store.path().resolve("counted.json");
    return find(file)
        .filter(kept -> kept.isOf(snapshot))
        .map(Kept::tally)
        .orElseGet(
            () -> {
              Tally counted = Counting.tally(store.dataset());
              keep(file, Kept.of(snapshot, counted));
              return counted;
            });
  }

  private static Optional<Kept> find(Path file) {
    try {
      return Files.exists(file)
          ? Optional.ofNullable(Json.read(Files.readString(file), Kept.class))
          : Optional.empty();
    } catch (IOException | RdfSyntaxException torn) {
      LOG.log(Level.FINE, "The data are counted again", torn);
      return Optional.empty();
    }
  }

  /** A disk that is full leaves what needs no file: to count again. */
  private static void keep(Path file, Kept kept) {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      Disk.write(draft, Json.line(kept).getBytes(StandardCharsets.UTF_8));
      Disk.rename(draft, file);
    } catch (IOException full) {
      LOG.log(Level.WARNING, "What was counted could not be kept", full);
    }
  }
}
