package org.vigie.safekeeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigie.format.CanonicalDocument;
import org.vigie.format.RdfSyntaxException;
import org.vigie.store.NewStore;
import org.vigie.store.Store;

/** Makes a store of a backup, and proves that it holds the same. */
public final class Restore {
  private Restore() {}

  /**
   * Puts a backup back into a folder that is absent or empty. The store is made beside it, under
   * another name, and takes its place once its content was read back and has the hash, the number
   * of quads and the revision of the backup.
   *
   * @throws SafekeepingException when the file is no whole backup, when the folder holds something,
   *     or when the store made of it is not the same; the folder is then as it was
   */
  public static Manifest run(Path file, Path folder) {
    try (Archive archive = Archive.open(file)) {
      NewStore.make(folder, store -> build(archive, store));
      return archive.manifest();
    } catch (RdfSyntaxException malformed) {
      throw different(file, Manifest.DATA, malformed.getMessage());
    } catch (DirectoryNotEmptyException taken) {
      throw new SafekeepingException("restore.notEmpty", null, taken.getFile());
    } catch (IOException | UncheckedIOException fault) {
      throw new SafekeepingException(
          "restore.unwritable",
          fault,
          folder.toAbsolutePath().normalize().toString(),
          String.valueOf(fault.getMessage()));
    }
  }

  private static void build(Archive archive, Path draft) throws IOException {
    Manifest manifest = archive.manifest();
    try (Store store = Store.open(draft)) {
      load(archive, store);
      for (String name : manifest.entries().keySet()) {
        if (!name.equals(Manifest.DATA)) {
          unpack(archive, name, draft);
        }
      }
      Manifest made = Backup.write(store, OutputStream.nullOutputStream(), () -> {});
      require(draft, "quads", manifest.quads(), made.quads());
      require(draft, "revision", manifest.revision(), made.revision());
      require(draft, "entries", manifest.entries(), made.entries());
    }
  }

  private static void require(Path draft, String what, Object expected, Object made) {
    if (!expected.equals(made)) {
      throw different(draft, what, expected + " / " + made);
    }
  }

  private static SafekeepingException different(Path file, String what, @Nullable String how) {
    return new SafekeepingException(
        "restore.different", null, file.toString(), what, String.valueOf(how));
  }

  private static void load(Archive archive, Store store) throws IOException {
    try (InputStream in = archive.read(Manifest.DATA)) {
      NewStore.fill(store, quads -> CanonicalDocument.read(in, quads));
    }
  }

  private static void unpack(Archive archive, String name, Path draft) throws IOException {
    Path copy = draft.resolve(name);
    Files.createDirectories(copy.getParent());
    try (InputStream in = archive.read(name)) {
      Files.copy(in, copy);
    }
  }
}
