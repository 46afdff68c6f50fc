package org.vigie.version;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.vigie.state.States;
import org.vigie.state.Walk;
import org.vigie.store.Revision;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;

/**
 * Which revision changed the document of which thing: files {@code versions/*.idx} of the store's
 * folder, written once for each revision and joined as they grow, so that there are few of them and
 * memory holds none. What is missing or torn is made again from the history. Safe for many threads;
 * each method belongs into a READ transaction of the store.
 */
public final class Ledger {
  /** How long a reader waits for whoever is counting. */
  private static final long PATIENCE_SECONDS = 15;

  /** How many revisions are counted while somebody waits for a page. */
  private static final int NEAR = 3;

  private static final Logger LOG = Logger.getLogger(Ledger.class.getName());

  private final Path folder;
  private final States states;
  private final ReentrantLock counting = new ReentrantLock();
  private volatile Counted counted = new Counted(List.of(), RevisionNumber.UNSET);
  private volatile boolean opened;

  /**
   * What was counted.
   *
   * @param segments in a row from the first revision
   * @param closed the revision up to which nothing leads; 0 when the way is open
   */
  private record Counted(List<Segment> segments, RevisionNumber closed) {
    Counted {
      segments = List.copyOf(segments);
    }

    RevisionNumber known() {
      return new RevisionNumber(segments.isEmpty() ? 0 : segments.getLast().to());
    }

    boolean isClosed(RevisionNumber now) {
      return closed.compareTo(now) >= 0;
    }

    boolean reaches(RevisionNumber now) {
      return isClosed(now) || known().compareTo(now) >= 0;
    }
  }

  private Ledger(Path folder, States states) {
    this.folder = folder;
    this.states = states;
  }

  /** The ledger of a store; nothing is read before somebody asks. */
  public static Ledger of(Store store, States states) {
    return new Ledger(store.path().resolve("versions"), states);
  }

  /**
   * Counts what the revisions changed up to the newest one.
   *
   * @param now the newest revision
   */
  public void follow(Snapshot now) {
    counting.lock();
    try {
      count(now);
    } finally {
      counting.unlock();
    }
  }

  /**
   * The versions of a thing. Where the history does not lead from its beginning to now, or memory
   * has no room for what it tells, each revision counts as one.
   *
   * @param now the newest revision
   * @throws BehindException when they are still being counted
   */
  public Lineage read(Snapshot now, Node thing) {
    if (!isReady(now)) {
      try {
        if (!counting.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new BehindException();
        }
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
        throw new BehindException();
      }
      try {
        count(now);
      } finally {
        counting.unlock();
      }
    }
    return list(now, thing);
  }

  /**
   * The same for whoever cannot wait: empty while they are being counted.
   *
   * @param now the newest revision
   */
  public Optional<Lineage> find(Snapshot now, Node thing) {
    if (!isReady(now)) {
      if (!counting.tryLock()) {
        return Optional.empty();
      }
      try {
        if (now.revision().value() - counted.known().value() > NEAR) {
          return Optional.empty();
        }
        count(now);
      } finally {
        counting.unlock();
      }
    }
    return Optional.of(list(now, thing));
  }

  /** Whether {@link #find} answers from what is counted. */
  public boolean isReady(Snapshot now) {
    return opened && counted.reaches(now.revision());
  }

  private Lineage list(Snapshot now, Node thing) {
    Counted held = counted;
    if (held.isClosed(now.revision())) {
      return new Lineage(thing, all(now, thing));
    }
    try {
      return new Lineage(thing, listed(held.segments(), now, thing));
    } catch (NoSuchFileException joined) {
      if (held.equals(counted)) {
        throw new UncheckedIOException(joined);
      }
      return list(now, thing);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static List<Version> listed(List<Segment> segments, Snapshot now, Node thing)
      throws IOException {
    long key = Touched.key(thing);
    List<Version> versions = new ArrayList<>();
    for (Segment segment : segments) {
      for (long value : segment.list(key)) {
        add(now, new RevisionNumber(value / 2), value % 2 == 1, versions);
      }
    }
    return versions;
  }

  /** Every revision since the first, of a thing that is there. */
  private static List<Version> all(Snapshot now, Node thing) {
    List<Version> versions = new ArrayList<>();
    if (now.graphs().contains(thing) || now.union().contains(thing, Node.ANY, Node.ANY)) {
      for (long each = 1; each <= now.revision().value(); each++) {
        add(now, new RevisionNumber(each), false, versions);
      }
    }
    return versions;
  }

  /** A reader of a revision does not know of a later one that was counted already. */
  private static void add(
      Snapshot now, RevisionNumber number, boolean gone, List<Version> versions) {
    now.revisedAt(number).ifPresent(at -> versions.add(new Version(number, at, gone)));
  }

  /**
   * Counts on. A disk that cannot be written, or a past that cannot be made, leaves what needs
   * neither: every revision.
   */
  private void count(Snapshot now) {
    try {
      open(now);
      if (counted.reaches(now.revision())) {
        return;
      }
      boolean whole = states.walk(counted.known(), this::note);
      counted = new Counted(counted.segments(), whole ? RevisionNumber.UNSET : now.revision());
    } catch (IOException | RuntimeException fault) {
      LOG.log(Level.WARNING, "The versions could not be counted", fault);
      counted = new Counted(counted.segments(), now.revision());
      opened = true;
    }
  }

  private void note(Walk.Step step) {
    long number = step.number().value();
    try {
      List<Segment> segments = new ArrayList<>(counted.segments());
      segments.add(
          Segment.write(folder, number, stamp(step.after(), step.number()), Touched.by(step)));
      counted = new Counted(segments, RevisionNumber.UNSET);
      while (segments.size() > 1 && isDue(segments)) {
        join(segments);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Whether the last segment has grown to the size of the one before it: so few stay. */
  private static boolean isDue(List<Segment> segments) {
    return segments.getLast().count() * 2 >= segments.get(segments.size() - 2).count();
  }

  private void join(List<Segment> segments) throws IOException {
    Segment next = segments.removeLast();
    Segment one = segments.removeLast();
    segments.add(one.joined(next));
    counted = new Counted(segments, RevisionNumber.UNSET);
    Files.delete(one.file());
    Files.delete(next.file());
  }

  /** Reads which segments there are; those of another history than this one's are thrown away. */
  private void open(Snapshot now) throws IOException {
    if (opened) {
      return;
    }
    Files.createDirectories(folder);
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    List<Segment> found = new ArrayList<>();
    for (Path file : files) {
      Segment.find(file).ifPresent(found::add);
    }
    found.sort(comparingLong(Segment::from).thenComparing(comparingLong(Segment::to).reversed()));
    List<Segment> segments = new ArrayList<>();
    for (Segment each : found) {
      long next = segments.isEmpty() ? 1 : segments.getLast().to() + 1;
      if (each.from() == next && isOf(now, each)) {
        segments.add(each);
      }
    }
    for (Path file : files) {
      if (segments.stream().noneMatch(kept -> kept.file().equals(file))) {
        Files.delete(file);
      }
    }
    counted = new Counted(segments, RevisionNumber.UNSET);
    opened = true;
  }

  private static boolean isOf(Snapshot now, Segment segment) {
    RevisionNumber last = new RevisionNumber(segment.to());
    return now.revisedAt(last).isPresent() && stamp(now, last) == segment.stamp();
  }

  private static long stamp(Snapshot snapshot, RevisionNumber number) {
    Optional<String> at = snapshot.revisedAt(number).map(Object::toString);
    return Touched.key(Revision.id(number)) ^ at.orElse("").hashCode();
  }
}
