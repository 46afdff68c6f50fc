package org.vigie.version;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.vigie.state.States;
import org.vigie.state.Walk;
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

  private final Path folder;
  private final States states;
  private final ReentrantLock counting = new ReentrantLock();
  private final List<Segment> segments = new ArrayList<>();
  private boolean opened;
  private RevisionNumber closed = RevisionNumber.UNSET;

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
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
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
    try {
      if (!counting.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new BehindException();
      }
      try {
        count(now);
        return new Lineage(
            thing, closed.equals(now.revision()) ? all(now, thing) : listed(now, thing));
      } finally {
        counting.unlock();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new BehindException();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /**
   * The same for whoever cannot wait: empty while they are being counted.
   *
   * @param now the newest revision
   */
  public Optional<Lineage> find(Snapshot now, Node thing) {
    if (!counting.tryLock()) {
      return Optional.empty();
    }
    try {
      return isReady(now) || isNear(now) ? Optional.of(read(now, thing)) : Optional.empty();
    } finally {
      counting.unlock();
    }
  }

  /** Whether {@link #find} answers from what is counted. */
  public boolean isReady(Snapshot now) {
    if (!counting.tryLock()) {
      return false;
    }
    try {
      return opened && (closed.equals(now.revision()) || known().compareTo(now.revision()) >= 0);
    } finally {
      counting.unlock();
    }
  }

  private boolean isNear(Snapshot now) {
    return now.revision().value() - known().value() <= NEAR;
  }

  private RevisionNumber known() {
    return new RevisionNumber(segments.isEmpty() ? 0 : segments.getLast().to());
  }

  private List<Version> listed(Snapshot now, Node thing) throws IOException {
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

  private void count(Snapshot now) throws IOException {
    open(now);
    RevisionNumber known = known();
    if (known.compareTo(now.revision()) >= 0 || closed.equals(now.revision())) {
      return;
    }
    try {
      boolean whole = states.walk(known, step -> note(step));
      closed = whole ? RevisionNumber.UNSET : now.revision();
    } catch (UncheckedIOException full) {
      throw full.getCause();
    }
  }

  private void note(Walk.Step step) {
    long number = step.number().value();
    try {
      segments.add(
          Segment.write(
              folder, number, stamp(step.after(), step.number()), Touched.by(step)));
      while (segments.size() > 1 && isDue()) {
        join();
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Whether the last segment has grown to the size of the one before it: so few stay. */
  private boolean isDue() {
    return segments.getLast().count() * 2 >= segments.get(segments.size() - 2).count();
  }

  private void join() throws IOException {
    Segment next = segments.removeLast();
    Segment one = segments.removeLast();
    segments.add(one.joined(next));
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
    opened = true;
  }

  private static boolean isOf(Snapshot now, Segment segment) {
    RevisionNumber last = new RevisionNumber(segment.to());
    return now.revisedAt(last).isPresent() && stamp(now, last) == segment.stamp();
  }

  private static long stamp(Snapshot snapshot, RevisionNumber number) {
    Optional<String> at = snapshot.revisedAt(number).map(Object::toString);
    return Touched.key(org.vigie.store.Revision.id(number)) ^ at.orElse("").hashCode();
  }
}
