package org.vigie.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.vigie.disk.Disk;

/**
 * Puts a draft in the place of the database, as TDB2's own compaction does: the next generation is
 * written under a name that TDB2 throws away at its start, and renamed once it is whole and on the
 * disk. A stop at any moment leaves the old database or the new one.
 */
final class NextGeneration {
  private static final String PREFIX = "Data-";
  private static final String UNFINISHED = "-tmp";

  private NextGeneration() {}

  /**
   * Writes the next generation and switches to it.
   *
   * @param before called when it is whole, just before it counts
   */
  static void of(Draft draft, DatasetGraphSwitchable container, Runnable before) {
    DatasetGraphTDB current = (DatasetGraphTDB) container.get();
    Path here = DatabaseOps.findStorageLocation(container.getContainerPath());
    String next =
        String.format(
            Locale.ROOT, "%s%04d", PREFIX, Generations.number(here.getFileName().toString()) + 1);
    Path draftFolder = container.getContainerPath().resolve(next + UNFINISHED);
    Path folder = container.getContainerPath().resolve(next);
    try {
      write(draft, draftFolder);
      before.run();
      Files.move(draftFolder, folder);
      Disk.force(container.getContainerPath());
    } catch (IOException denied) {
      clear(draftFolder);
      throw new UncheckedIOException(denied);
    } catch (RuntimeException fault) {
      clear(draftFolder);
      throw fault;
    }
    change(container, current, Location.create(folder));
  }

  private static void write(Draft draft, Path folder) throws IOException {
    clear(folder);
    Files.createDirectories(folder);
    Location location = Location.create(folder);
    try {
      Packing.write(draft, StoreConnection.connectCreate(location).getDatasetGraphTDB());
    } finally {
      StoreConnection.internalExpel(location, true);
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      for (Path file : all) {
        Disk.force(file);
      }
    }
    Disk.force(folder);
  }

  private static void clear(Path folder) {
    if (Files.exists(folder)) {
      IO.deleteAll(folder);
    }
  }

  private static void change(
      DatasetGraphSwitchable container, DatasetGraphTDB current, Location location) {
    TransactionCoordinator old = current.getTxnSystem().getTxnMgr();
    DatasetGraphTDB next = StoreConnection.connectCreate(location).getDatasetGraphTDB();
    TransactionCoordinator fresh = next.getTxnSystem().getTxnMgr();
    fresh.execExclusive(
        () -> {
          fresh.takeOverFrom(old);
          container.change(current, next);
        });
    old.startExclusiveMode();
    Location before = current.getLocation();
    StoreConnection.release(before);
    clear(Path.of(before.getDirectoryPath()));
  }
}
