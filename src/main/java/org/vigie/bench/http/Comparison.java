package org.vigie.bench.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.vigie.words.Lang;

/** Vigie and its peers, each loaded with the same data and started, and what came of it. */
public final class Comparison {
  /** Whoever loads in less loads nothing: its data come with the start. */
  private static final double INSTANT = 0.1;

  private final List<Entry> entries;
  private final Map<String, String> absent;
  private final long quads;
  private final List<Double> starts;
  private final Outcome outcome;

  /**
   * An entrant that took part.
   *
   * @param name how the tables call it
   * @param loadSeconds what loading took; NaN when its data were there already or come with the
   *     start
   * @param startSeconds what its first answer took from its start on
   * @param megabytes the memory that it took in the end
   */
  record Entry(String name, double loadSeconds, double startSeconds, long megabytes) {}

  /**
   * What is measured.
   *
   * @param folder for the dump and the data of the peers, which are used again when they are there
   * @param java how JVMs are started
   * @param warmings rounds that do not count
   * @param rounds rounds that count
   * @param sliceSeconds how long each endpoint serves several clients at a time; 0 leaves that out
   * @param starts how often Vigie is started to measure its start
   */
  public record Plan(
      Path folder, Java java, int warmings, int rounds, int sliceSeconds, int starts) {
    private static final int SLICES = 2;

    private Contest.Length length() {
      return new Contest.Length(warmings, rounds, SLICES, sliceSeconds);
    }
  }

  private Comparison(
      List<Entry> entries,
      Map<String, String> absent,
      long quads,
      List<Double> starts,
      Outcome outcome) {
    this.entries = entries;
    this.absent = absent;
    this.quads = quads;
    this.starts = starts;
    this.outcome = outcome;
  }

  /**
   * Measures.
   *
   * @param vigie ourselves
   * @param peers the others
   * @param material the data and the questions
   * @param progress hears of a stage and of whom it is about
   */
  public static Comparison run(
      Plan plan, Vigie vigie, Peers peers, Material material, BiConsumer<String, String> progress) {
    Map<String, String> absent = new LinkedHashMap<>(peers.listAbsent());
    List<Double> starts = starts(plan, vigie, progress);
    Map<Server, Double> servers = new LinkedHashMap<>();
    try {
      servers.put(vigie.start(plan.folder().resolve(vigie.name())), Double.NaN);
      for (Peer peer : peers.list(plan.java())) {
        try {
          Path folder = plan.folder().resolve(peer.name().replaceAll("\\W+", "-"));
          double load = load(peer, material.dumps(), folder, progress);
          progress.accept("start", peer.name());
          servers.put(peer.start(folder), load);
        } catch (PeerException out) {
          absent.put(peer.name(), String.valueOf(out.getMessage()));
        }
      }
      servers.keySet().forEach(Server::awaitQuiet);
      List<Endpoint> endpoints = servers.keySet().stream().map(Server::endpoint).toList();
      Outcome outcome =
          new Contest(material.mix(), endpoints, plan.length())
              .run(stage -> progress.accept(stage, ""));
      List<Entry> entries = new ArrayList<>();
      servers.forEach((server, load) -> entries.add(entry(server, load)));
      return new Comparison(entries, absent, material.dumps().size(), starts, outcome);
    } finally {
      servers.keySet().forEach(Server::close);
    }
  }

  /**
   * Starts with nothing else going on; the first fills the caches of the disk and does not count.
   */
  private static List<Double> starts(Plan plan, Vigie vigie, BiConsumer<String, String> progress) {
    List<Double> starts = new ArrayList<>();
    for (int i = 0; i <= plan.starts() && plan.starts() > 0; i++) {
      progress.accept("start", vigie.name());
      try (Server server = vigie.start(plan.folder().resolve(vigie.name()))) {
        if (i > 0) {
          starts.add(seconds(server.start()));
        }
        server.awaitQuiet();
      }
    }
    return starts;
  }

  private static double load(
      Peer peer, Dumps data, Path folder, BiConsumer<String, String> progress) {
    Path done = folder.resolve("loaded");
    if (Files.exists(done)) {
      return Double.NaN;
    }
    progress.accept("load", peer.name());
    long begun = System.nanoTime();
    peer.load(data, folder);
    double seconds = (System.nanoTime() - begun) / 1e9;
    Scripts.mark(done);
    return seconds < INSTANT ? Double.NaN : seconds;
  }

  private static Entry entry(Server server, double load) {
    return new Entry(server.endpoint().name(), load, seconds(server.start()), server.megabytes());
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  /** Whether Vigie answered every question, and never as most of its peers did not. */
  public boolean agrees() {
    return outcome.outvoted().isEmpty() && !outcome.failures().containsKey(outcome.first().name());
  }

  /** The report in Markdown. */
  public String markdown(Lang lang) {
    return new Report(this, lang).markdown();
  }

  List<Entry> entries() {
    return entries;
  }

  /** Who is left out, and why or by which option it would take part. */
  Map<String, String> absent() {
    return absent;
  }

  long quads() {
    return quads;
  }

  /** Seconds from the start of Vigie's process to its first answer, sorted. */
  List<Double> starts() {
    return starts.stream().sorted().toList();
  }

  Outcome outcome() {
    return outcome;
  }
}
