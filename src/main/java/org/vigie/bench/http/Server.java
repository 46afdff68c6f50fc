package org.vigie.bench.http;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server as a process of its own, with its log beside its data. */
final class Server implements AutoCloseable {
  /**
   * In which a client says who it is; Vigie is told to trust it here, as it trusts a proxy, since
   * all clients of the measurement come from one machine.
   */
  static final String CLIENT_HEADER = "X-Forwarded-For";

  private static final Duration STARTING = Duration.ofMinutes(10);
  private static final Duration STOPPING = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(10);
  private static final Duration QUIET = Duration.ofMillis(1_500);

  /** Works less than this share of a quiet time: it is done with what a start brings. */
  private static final int SHARE = 10;

  private final Endpoint endpoint;
  private final Process process;
  private final Duration start;

  private Server(Endpoint endpoint, Process process, Duration start) {
    this.endpoint = endpoint;
    this.process = process;
    this.start = start;
  }

  /**
   * Starts a server, and returns when it has answered its first query.
   *
   * @param folder in which it runs and logs
   * @throws PeerException when it ends or does not answer
   */
  static Server start(Endpoint endpoint, List<String> command, Path folder) {
    Path log = folder.resolve("server.log");
    long begun = System.nanoTime();
    try {
      Files.createDirectories(folder);
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .start();
      Server server = new Server(endpoint, process, awaitAnswer(endpoint, process, begun, log));
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return server;
    } catch (IOException missing) {
      throw new PeerException(missing.getMessage());
    }
  }

  private static Duration awaitAnswer(Endpoint endpoint, Process process, long begun, Path log) {
    while (System.nanoTime() - begun < STARTING.toNanos()) {
      if (endpoint.ask(Endpoint.ANYTHING, 1).isAnswer()) {
        return Duration.ofNanos(System.nanoTime() - begun);
      }
      if (!process.isAlive()) {
        throw new PeerException(lastLine(log));
      }
      pause(GLANCE);
    }
    process.destroyForcibly();
    throw new PeerException(lastLine(log));
  }

  /** Runs a program to its end. */
  static void run(List<String> command, Path folder) {
    Path log = folder.resolve("load.log");
    try {
      Files.createDirectories(folder);
      int code =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start()
              .waitFor();
      if (code != 0) {
        throw new PeerException(lastLine(log));
      }
    } catch (IOException missing) {
      throw new PeerException(missing.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PeerException("interrupted");
    }
  }

  private static String lastLine(Path log) {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .reduce((before, line) -> line)
          .orElse(log.toString());
    } catch (IOException unreadable) {
      return log.toString();
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  /** What a first answer took, from the start of the process. */
  Duration start() {
    return start;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  /** Returns when the server has come to rest after its start. */
  void awaitQuiet() {
    long end = System.nanoTime() + STARTING.toNanos();
    Duration before = processor();
    while (System.nanoTime() < end) {
      pause(QUIET);
      Duration now = processor();
      if (now.minus(before).compareTo(QUIET.dividedBy(SHARE)) < 0) {
        return;
      }
      before = now;
    }
  }

  private Duration processor() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The memory that it takes, in MB; 0 where the system does not tell. */
  long megabytes() {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
          .findFirst()
          .orElse(0);
    } catch (IOException elsewhere) {
      return 0;
    }
  }

  /** Asks it to end, and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
