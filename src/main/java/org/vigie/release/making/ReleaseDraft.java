package org.vigie.release.making;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.vigie.format.SteadyGzip;
import org.vigie.format.SummedStream;
import org.vigie.release.ReleaseFile;

/**
 * A folder that becomes a release: each file is summed up as it is written, and on the disk then.
 */
final class ReleaseDraft {
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final List<ReleaseFile> files = new ArrayList<>();

  ReleaseDraft(Path folder) {
    this.folder = folder;
  }

  /** What the files are that were written so far. */
  List<ReleaseFile> files() {
    return List.copyOf(files);
  }

  /** Writes what a file holds. */
  interface Content {
    /** Writes it; the stream stays open. Tells how many statements were left out. */
    long writeTo(OutputStream out) throws IOException;
  }

  /**
   * What a file is to be.
   *
   * @param name within the release; with {@code .gz} at its end when it is compressed
   * @param view the name of its view; empty when it is about the whole
   * @param kind what it is
   * @param mediaType of what it holds
   */
  record Plan(String name, String view, String kind, String mediaType) {
    boolean gzip() {
      return name.endsWith(".gz");
    }
  }

  /** Writes a file. */
  void add(Plan plan, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve(plan.name()), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      SummedStream whole =
          new SummedStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
      SummedStream inner;
      long leftOut;
      try (OutputStream packed = plan.gzip() ? new SteadyGzip(whole) : new Open(whole)) {
        inner = new SummedStream(packed);
        leftOut = content.writeTo(inner);
      }
      whole.flush();
      channel.force(true);
      files.add(
          new ReleaseFile(
              plan.name(),
              plan.view(),
              plan.kind(),
              plan.mediaType(),
              plan.gzip(),
              whole.bytes(),
              whole.sha256(),
              inner.bytes(),
              inner.sha256(),
              leftOut));
    }
  }

  /** Writes a text in UTF-8. */
  void add(Plan plan, String text) throws IOException {
    add(
        plan,
        out -> {
          out.write(text.getBytes(StandardCharsets.UTF_8));
          return 0;
        });
  }

  /** Writes a copy of a file. */
  void add(Plan plan, Path file) throws IOException {
    add(
        plan,
        out -> {
          try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            in.transferTo(out);
          }
          return 0;
        });
  }

  /** Writes a file that the manifest does not name: the manifest itself, its signature. */
  void addBeside(String name, byte[] bytes) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      out.write(bytes);
      channel.force(true);
    }
  }

  /** What is written goes on; closing it leaves what is beneath open. */
  private static final class Open extends FilterOutputStream {
    Open(OutputStream beneath) {
      super(beneath);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
