package org.vigie.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** Time and memory of a piece of work, without what was spent on making its input. */
final class Clock {
  private static final double NANO = 1e9;

  private long spent;
  private long begun;

  /** A clock that stands still; memory is watched from now on. */
  Clock() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  void go() {
    begun = System.nanoTime();
  }

  void stop() {
    spent += System.nanoTime() - begun;
  }

  double seconds() {
    return spent / NANO;
  }

  /** The most of the heap that was in use, in bytes; garbage not yet collected counts. */
  static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
