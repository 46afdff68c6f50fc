package org.vigie.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vigie.format.Json;
import org.vigie.format.RdfSyntaxException;
import org.vigie.format.Sha256;
import org.vigie.store.Snapshot;

/**
 * The tally of the revision that was counted last, in the file {@code counted.json} of a store's
 * folder, so that a server which starts again has nothing to count. What is missing, torn, damaged
 * or of another revision is not found.
 */
final class KeptTally {
  private static final Logger LOG = Logger.getLogger(KeptTally.class.getName());

  /** To be raised when the same data would be counted in another way. */
  private static final int FORM = 1;

  private final Path file;
  private final Path draft;

  /**
   * What is kept.
   *
   * @param of the form, the revision, and when that was made
   * @param sum of the tally as it is written: tells a damaged one, and one of other parts
   */
  private record Kept(String of, String sum, Tally tally) {}

  KeptTally(Path folder) {
    this.file = folder.resolve("counted.json");
    this.draft = folder.resolve("counted.json.new");
  }

  /** The tally of a snapshot's revision. */
  Optional<Tally> find(Snapshot snapshot) {
    try {
      return key(snapshot).isPresent() && Files.exists(file)
          ? Optional.ofNullable(Json.read(Files.readString(file), Kept.class))
              .filter(kept -> key(snapshot).equals(Optional.ofNullable(kept.of())))
              .filter(kept -> sum(kept.tally()).equals(kept.sum()))
              .map(Kept::tally)
          : Optional.empty();
    } catch (IOException | RdfSyntaxException torn) {
      LOG.log(Level.FINE, "The data are counted again", torn);
      return Optional.empty();
    }
  }

  /** Keeps a tally in the place of another; a disk that is full leaves what needs no file. */
  void keep(Snapshot snapshot, Tally tally) {
    key(snapshot).ifPresent(key -> write(new Kept(key, sum(tally), tally)));
  }

  private void write(Kept kept) {
    try {
      try {
        Files.writeString(draft, Json.line(kept));
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException full) {
      LOG.log(Level.WARNING, "What was counted could not be kept", full);
    }
  }

  /** Nothing where no revision was recorded: there the same name may stand for other data. */
  private static Optional<String> key(Snapshot snapshot) {
    return snapshot.revisedAt().map(at -> FORM + " " + snapshot.revision() + " " + at);
  }

  private static String sum(Tally tally) {
    return Sha256.hex(Json.line(tally).getBytes(UTF_8));
  }
}
