package org.vigie.safekeeping;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vigie.store.Store;

/**
 * The side door of a store that a running program owns: whoever may read the store's folder may ask
 * for a backup. It listens on the loopback interface alone, on a port that the system chooses, and
 * answers nobody who does not say the secret that a file in the folder holds, readable by its owner
 * only.
 *
 * <p>The answer is the backup in pieces, each with its length before it; 0 ends it, a negative
 * length says that it failed.
 */
public final class Control implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Control.class.getName());
  private static final String FILE = "vigie.control";
  private static final int SECRET_BYTES = 32;
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int FAILED = -1;

  private final Store store;
  private final ServerSocket door;
  private final String secret;
  private final Set<Socket> callers = ConcurrentHashMap.newKeySet();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  private Control(Store store, ServerSocket door, String secret) {
    this.store = store;
    this.door = door;
    this.secret = secret;
  }

  /** The side door of a store; close it before the store. */
  public static Control of(Store store) {
    try {
      byte[] random = new byte[SECRET_BYTES];
      new SecureRandom().nextBytes(random);
      String secret = HexFormat.of().formatHex(random);
      ServerSocket door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
      return new Control(store, door, secret);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Opens the door, until it is closed; returns at once. */
  public void open() {
    workers.execute(this::listen);
    try {
      note(store.path(), door.getLocalPort() + " " + secret);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void note(Path folder, String text) throws IOException {
    Path draft = folder.resolve(FILE + ".new");
    Files.deleteIfExists(draft);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(draft, text);
    Files.move(draft, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        callers.add(caller);
        workers.execute(() -> answer(caller));
      } catch (IOException | RejectedExecutionException closed) {
        // Closed from within, or a caller who was gone at once: the loop decides.
      }
    }
  }

  private void answer(Socket caller) {
    try (caller) {
      caller.setSoTimeout(PATIENCE_MILLIS);
      byte[] said = caller.getInputStream().readNBytes(secret.length());
      if (!MessageDigest.isEqual(said, secret.getBytes(StandardCharsets.US_ASCII))) {
        return;
      }
      DataOutputStream out = new DataOutputStream(caller.getOutputStream());
      try {
        Backup.write(store, new Pieces(out), () -> requireOpen(caller));
        out.writeInt(0);
      } catch (IOException | RuntimeException fault) {
        LOG.log(Level.WARNING, "A backup failed", fault);
        out.writeInt(FAILED);
      }
    } catch (IOException gone) {
      LOG.log(Level.FINE, "Whoever asked for a backup left", gone);
    } finally {
      callers.remove(caller);
    }
  }

  private static void requireOpen(Socket caller) {
    if (caller.isClosed()) {
      throw new IllegalStateException("The program ends");
    }
  }

  /**
   * Asks the program that owns a store for a backup.
   *
   * @return false when nobody answers there
   * @throws IOException when the backup fails on the way
   */
  static boolean ask(Path folder, OutputStream out) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isReadable(file)) {
      return false;
    }
    List<String> door;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.US_ASCII))) {
      door = List.of(String.valueOf(reader.readLine()).split(" ", -1));
    }
    try (Socket socket = new Socket()) {
      try {
        int port = Integer.parseInt(door.getFirst());
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      } catch (IOException | IllegalArgumentException nobody) {
        return false;
      }
      socket.getOutputStream().write(door.getLast().getBytes(StandardCharsets.US_ASCII));
      DataInputStream in = new DataInputStream(socket.getInputStream());
      for (int length = in.readInt(); length != 0; length = in.readInt()) {
        if (length < 0) {
          throw new IOException("the program that owns the store could not make it; see its log");
        }
        out.write(in.readNBytes(length));
      }
      return true;
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(store.path().resolve(FILE));
      door.close();
      for (Socket caller : callers) {
        caller.close();
      }
      workers.close();
    } catch (IOException late) {
      throw new UncheckedIOException(late);
    }
  }

  /** Writes each piece with its length before it. */
  private static final class Pieces extends OutputStream {
    private final DataOutputStream out;

    Pieces(DataOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int from, int length) throws IOException {
      if (length > 0) {
        out.writeInt(length);
        out.write(buffer, from, length);
      }
    }
  }
}
