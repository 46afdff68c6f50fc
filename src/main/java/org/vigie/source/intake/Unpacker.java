package org.vigie.source.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Place;
import org.vigie.source.Problem;

/** Unpacks one input into a folder of ours, under names of ours. Used once. */
final class Unpacker {
  /** What Finder and Explorer leave in archives. */
  private static final Pattern DEBRIS =
      Pattern.compile("(.*/)?(__MACOSX/.*|\\._[^/]*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)");

  private static final Pattern ABSOLUTE = Pattern.compile("/.*|[A-Za-z]:.*|.*\u0000.*");

  private final String input;
  private final Path staging;
  private final List<Parcel> parcels = new ArrayList<>();
  private final List<Place> leftOut = new ArrayList<>();
  private int staged;

  Unpacker(String input, Path staging) {
    this.input = input;
    this.staging = staging;
  }

  List<Parcel> parcels() {
    return parcels;
  }

  List<Place> leftOut() {
    return leftOut;
  }

  /** Every file of a folder; each is an input of its own to the budget's ratio. */
  void folder(Path folder, Budget budget) throws IOException {
    Meter count = new Meter(budget, 0);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    for (Path file : files) {
      String entry = folder.relativize(file).toString().replace('\\', '/');
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || DEBRIS.matcher(entry).matches()) {
        leftOut.add(place(entry));
      } else {
        count.entry(place(entry));
        file(file, entry, new Meter(budget, Files.size(file)), 0);
      }
    }
  }

  /**
   * One file, packed or not.
   *
   * @param entry its path in the input; null when it is the input
   * @param depth in how many archives it lies
   */
  void file(Path file, @Nullable String entry, Meter meter, int depth) throws IOException {
    switch (Packing.of(file)) {
      case PLAIN -> plain(file, entry, meter);
      case ZIP, EMPTY_ZIP -> {
        meter.depth(place(entry), depth + 1);
        try (ZipFile zip = open(file)) {
          zip(zip, file, entry, meter, depth);
        } catch (ZipException | EOFException damaged) {
          throw broken(entry, damaged);
        }
      }
      case GZIP -> {
        meter.depth(place(entry), depth + 1);
        gzip(file, entry, meter, depth);
      }
      case BZIP2, XZ, SEVEN_ZIP, RAR, ZSTANDARD, TAR ->
          throw new IntakeException(
              Problem.of(place(entry), "intake.packing", Packing.of(file).name()));
    }
  }

  private void plain(Path file, @Nullable String entry, Meter meter) throws IOException {
    long size = Files.size(file);
    meter.size(place(entry), size);
    parcels.add(new Parcel(input, entry, file, size));
  }

  private void zip(ZipFile zip, Path file, @Nullable String entry, Meter meter, int depth)
      throws IOException {
    boolean document = zip.getEntry("[Content_Types].xml") != null || isOpenDocument(zip);
    Set<String> seen = new HashSet<>();
    for (ZipEntry one : zip.stream().toList()) {
      String path = (entry == null ? "" : entry + "/") + one.getName();
      check(one, path, seen);
      if (one.isDirectory()) {
        continue;
      }
      meter.entry(place(path));
      if (document) {
        copy(zip, one, OutputStream.nullOutputStream(), path, meter);
      } else if (DEBRIS.matcher(one.getName()).matches()) {
        leftOut.add(place(path));
      } else {
        Path target = next();
        try (OutputStream out = Files.newOutputStream(target)) {
          copy(zip, one, out, path, meter);
        }
        file(target, path, meter, depth + 1);
      }
    }
    if (document) {
      plain(file, entry, meter);
    }
  }

  private void check(ZipEntry one, String path, Set<String> seen) {
    String name = one.getName().replace('\\', '/');
    if (ABSOLUTE.matcher(name).matches()
        || Stream.of(name.split("/", -1)).anyMatch(part -> part.equals(".."))) {
      throw new IntakeException(Problem.of(place(path), "intake.climbs", one.getName()));
    }
    if (!seen.add(name)) {
      throw new IntakeException(Problem.of(place(path), "intake.twice", one.getName()));
    }
  }

  private void copy(ZipFile zip, ZipEntry one, OutputStream out, String path, Meter meter)
      throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = zip.getInputStream(one)) {
      copy(in, out, sum, path, meter);
    } catch (ZipException | EOFException damaged) {
      throw broken(path, damaged);
    }
    // The class of the JDK does not compare the sum itself.
    if (one.getCrc() != -1 && one.getCrc() != sum.getValue()) {
      throw broken(path, new ZipException("CRC"));
    }
  }

  /** What a gzip holds goes by the gzip's name. */
  private void gzip(Path file, @Nullable String entry, Meter meter, int depth) throws IOException {
    Path target = next();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
        OutputStream out = Files.newOutputStream(target)) {
      copy(in, out, new CRC32(), entry, meter);
    } catch (ZipException | EOFException damaged) {
      throw broken(entry, damaged);
    }
    file(target, entry, meter, depth + 1);
  }

  private void copy(InputStream in, OutputStream out, CRC32 sum, @Nullable String path, Meter meter)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      size += read;
      meter.unpacked(place(path), read);
      meter.size(place(path), size);
      sum.update(buffer, 0, read);
      out.write(buffer, 0, read);
    }
  }

  private static boolean isOpenDocument(ZipFile zip) throws IOException {
    ZipEntry type = zip.getEntry("mimetype");
    if (type == null) {
      return false;
    }
    try (InputStream in = zip.getInputStream(type)) {
      return new String(in.readNBytes(64), StandardCharsets.US_ASCII)
          .startsWith("application/vnd.oasis.opendocument");
    }
  }

  /** Names are in UTF-8, or in the code page of an older Windows. */
  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException notUtf8) {
      try {
        return new ZipFile(file.toFile(), Charset.forName("IBM850"));
      } catch (ZipException | IllegalArgumentException noBetter) {
        throw notUtf8;
      }
    }
  }

  private Path next() {
    staged++;
    return staging.resolve(Integer.toString(staged));
  }

  private IntakeException broken(@Nullable String entry, IOException how) {
    boolean encrypted = String.valueOf(how.getMessage()).contains("encrypted");
    return new IntakeException(
        Problem.of(place(entry), encrypted ? "intake.encrypted" : "intake.broken"));
  }

  private Place place(@Nullable String entry) {
    return new Place(input, entry, 0, null);
  }
}
