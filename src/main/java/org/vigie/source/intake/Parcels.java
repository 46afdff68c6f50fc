package org.vigie.source.intake;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Place;
import org.vigie.source.Problem;

/**
 * The plain files of an input: the file itself, those of a folder, the content of a gzip, the
 * entries of a zip, to any depth within the budget. Everything is unpacked and checked before the
 * first byte is handed over; what is unpacked lies in a temporary folder that {@link #close}
 * removes. A spreadsheet (XLSX, ODS) is a zip too, but is handed over as it is, once its entries
 * are found to keep the budget.
 */
public final class Parcels implements AutoCloseable {
  private final Path staging;
  private final List<Parcel> all;
  private final List<Place> leftOut;

  private Parcels(Path staging, List<Parcel> all, List<Place> leftOut) {
    this.staging = staging;
    this.all = List.copyOf(all);
    this.leftOut = List.copyOf(leftOut);
  }

  /**
   * Opens an input.
   *
   * @param input a file or a folder
   * @throws IntakeException when there is no such file, an archive is cut, damaged, encrypted or of
   *     a kind that is not read, an entry climbs out of its folder, or the budget is spent
   */
  public static Parcels open(Path input, Budget budget) {
    Place place = new Place(name(input), 0, null);
    @Nullable Path staging = null;
    try {
      staging = Files.createTempDirectory("vigie-intake-");
      Unpacker unpacker = new Unpacker(name(input), staging);
      if (Files.isDirectory(input)) {
        unpacker.folder(input, budget);
      } else if (Files.isRegularFile(input)) {
        unpacker.file(input, null, new Meter(budget, Files.size(input)), 0);
      } else if (Files.exists(input)) {
        throw new IntakeException(Problem.of(place, "intake.notFile"));
      } else {
        throw new NoSuchFileException(input.toString());
      }
      return new Parcels(
          staging,
          unpacker.parcels().stream()
              .sorted(comparing(parcel -> String.valueOf(parcel.entry())))
              .toList(),
          unpacker.leftOut());
    } catch (NoSuchFileException missing) {
      remove(staging);
      throw new IntakeException(Problem.of(place, "intake.missing"));
    } catch (AccessDeniedException denied) {
      remove(staging);
      throw new IntakeException(Problem.of(place, "intake.denied"));
    } catch (IOException broken) {
      remove(staging);
      throw new UncheckedIOException(broken);
    } catch (RuntimeException refused) {
      remove(staging);
      throw refused;
    }
  }

  /** The plain files, by their path; empty when an archive or folder is. */
  public List<Parcel> list() {
    return all;
  }

  /** What was passed over: the debris that desktops leave in archives, and symbolic links. */
  public List<Place> leftOut() {
    return leftOut;
  }

  @Override
  public void close() {
    remove(staging);
  }

  private static String name(Path input) {
    Path name = input.getFileName();
    return name == null ? input.toString() : name.toString();
  }

  private static void remove(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> content = Files.walk(folder)) {
      for (Path path : content.sorted(comparingInt(Path::getNameCount).reversed()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException leftBehind) {
      // A temporary folder of the system: it clears them itself.
    }
  }
}
