package org.vigie.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one transaction, written as they are made, so that their number costs no memory.
 */
final class ChangeLog {
  private final Path file;
  private @Nullable Open open;

  ChangeLog(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  void added(Node graph, Triple t) {
    writer().add(graph, t.getSubject(), t.getPredicate(), t.getObject());
  }

  void removed(Node graph, Triple t) {
    writer().delete(graph, t.getSubject(), t.getPredicate(), t.getObject());
  }

  /** Brings all that was written to the disk. */
  void finish() throws IOException {
    writer().txnCommit();
    Open finished = opened();
    finished.writer().finish();
    finished.out().finish();
    finished.out().flush();
    finished.channel().force(true);
    finished.channel().close();
    open = null;
  }

  /** Throws away what was not kept. A file that stays behind is harmless. */
  void discard() {
    Open unfinished = open;
    if (unfinished != null) {
      open = null;
      try {
        unfinished.channel().close();
        Files.deleteIfExists(file);
      } catch (IOException late) {
        // The next draft takes its place, and the next start removes it.
      }
    }
  }

  private RDFChangesWriterText writer() {
    return opened().writer();
  }

  private Open opened() {
    Open already = open;
    if (already != null) {
      return already;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
      GZIPOutputStream out =
          new GZIPOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
      Open opened = new Open(channel, out, RDFPatchOps.textWriter(out));
      opened.writer().txnBegin();
      open = opened;
      return opened;
    } catch (IOException denied) {
      throw new UncheckedIOException(denied);
    }
  }

  private record Open(FileChannel channel, GZIPOutputStream out, RDFChangesWriterText writer) {}
}
