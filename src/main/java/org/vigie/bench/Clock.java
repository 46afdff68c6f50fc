package org.vigie.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** Time and memory of a piece of work, without what was spent on making its input. */
final class Clock {
  private static final double NANO = 1e9;

  private long spent;
  private long begun;
  private long worked;
  private long workBegun;

  /** A clock that stands still; memory is watched from now on. */
  Clock() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  void go() {
    begun = System.nanoTime();
    workBegun = work();
  }

  void stop() {
    spent += System.nanoTime() - begun;
    worked += work() - workBegun;
  }

  double seconds() {
    return spent / NANO;
  }

  /** What all threads took of the processors, those of the collector included. */
  double processor() {
    return worked / NANO;
  }

  private static long work() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /**
   * The most of the heap that was in use, in bytes, garbage included; at most too much, since the
   * parts of the heap need not have been full at the same time.
   */
  static long peak() {
    long parts =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    return Math.min(parts, Runtime.getRuntime().maxMemory());
  }
}
