package org.vigie.safekeeping;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.vigie.format.SummedStream;
import org.vigie.store.Store;
import org.vigie.store.StoreException;

/** Brings a store into a backup file, whether it is at rest or a running program owns it. */
public final class Safe {
  private static final String IN_USE = "store.inUse";

  private Safe() {}

  /**
   * What was written.
   *
   * @param file the backup
   * @param manifest what it holds
   * @param sha256 the SHA-256 of the file, in hexadecimal
   */
  public record Kept(Path file, Manifest manifest, String sha256) {}

  /**
   * Writes a backup: first under another name beside it, then, once it was read back and found
   * whole, under its own. A file of that name is replaced when it is a backup too.
   *
   * @param folder the folder of an existing store
   * @param target the file, or a folder in which it gets a name with the number of the revision
   * @throws SafekeepingException when it could not be written; nothing of it is left then
   * @throws StoreException when the store cannot be opened
   */
  public static Kept keep(Path folder, Path target) {
    Path asked = target.toAbsolutePath().normalize();
    Path parent = Files.isDirectory(asked) ? asked : asked.getParent();
    try {
      requireReplaceable(asked);
      Files.createDirectories(parent);
      Path draft = Files.createTempFile(parent, ".vigie-backup", ".part");
      try {
        SummedStream sums = write(folder, draft);
        try (Archive archive = Archive.open(draft)) {
          Manifest manifest = archive.manifest();
          Path file =
              Files.isDirectory(asked)
                  ? asked.resolve("vigie-backup-" + manifest.revision() + ".zip")
                  : asked;
          requireReplaceable(file);
          Files.move(
              draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
          return new Kept(file, manifest, sums.sha256());
        }
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException | UncheckedIOException fault) {
      throw new SafekeepingException(
          "backup.unwritable", fault, asked.toString(), String.valueOf(fault.getMessage()));
    }
  }

  private static void requireReplaceable(Path file) {
    if (Files.exists(file) && !Files.isDirectory(file)) {
      try {
        Archive.open(file).close();
      } catch (SafekeepingException | IOException other) {
        throw new SafekeepingException("backup.taken", other, file.toString());
      }
    }
  }

  private static SummedStream write(Path folder, Path draft) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      SummedStream sums = new SummedStream(out);
      write(folder, sums);
      channel.force(true);
      return sums;
    }
  }

  private static void write(Path folder, SummedStream sums) throws IOException {
    try (Store store = Store.open(folder)) {
      Backup.write(store, sums, () -> {});
    } catch (StoreException refused) {
      if (!refused.key().equals(IN_USE) || !Control.ask(folder, sums)) {
        throw refused;
      }
    }
  }
}
