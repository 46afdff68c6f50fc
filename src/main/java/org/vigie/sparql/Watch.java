package org.vigie.sparql;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.File;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Looks at the memory after each collection of garbage, and at what sorts have written to the disk.
 * When too much is in use, the turn that has made most of it is stopped: groups, joins and sets
 * that the engine keeps in memory are bounded by this alone.
 */
final class Watch implements NotificationListener, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Watch.class.getName());

  /** Whoever made less is not the cause. */
  private static final long LEAST = 32L << 20;

  private static final long MOST_SPILT = 4L << 30;
  private static final Set<String> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toUnmodifiableSet());

  private final long mostInUse;
  private final Set<Turn> turns = ConcurrentHashMap.newKeySet();

  private Watch(double heapShare) {
    this.mostInUse = (long) (heapShare * Runtime.getRuntime().maxMemory());
  }

  /** Starts watching. */
  static Watch start(double heapShare) {
    Watch watch = new Watch(heapShare);
    collectors().forEach(each -> each.addNotificationListener(watch, null, null));
    return watch;
  }

  void add(Turn turn) {
    turns.add(turn);
  }

  void remove(Turn turn) {
    turns.remove(turn);
  }

  @Override
  public void handleNotification(Notification notification, Object handback) {
    if (notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      long used =
          GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
              .getGcInfo()
              .getMemoryUsageAfterGc()
              .entrySet()
              .stream()
              .filter(pool -> HEAP.contains(pool.getKey()))
              .map(java.util.Map.Entry::getValue)
              .mapToLong(MemoryUsage::getUsed)
              .sum();
      if (used > mostInUse) {
        stopHeaviest("memory " + (used >> 20) + " MiB");
      }
    }
  }

  /** Looks at what sorts have written for a while. */
  void lookAtDisk() {
    File[] spilt =
        new File(System.getProperty("java.io.tmpdir"))
            .listFiles((folder, name) -> name.startsWith("DataBag-"));
    long bytes = 0;
    for (File each : spilt == null ? new File[0] : spilt) {
      bytes += each.length();
    }
    if (bytes > MOST_SPILT) {
      stopHeaviest("disk " + (bytes >> 20) + " MiB");
    }
  }

  private void stopHeaviest(String why) {
    turns.stream()
        .filter(turn -> turn.allocated() > LEAST)
        .max(Comparator.comparingLong(Turn::allocated))
        .ifPresent(
            turn -> {
              LOG.log(Level.WARNING, "A query is stopped: {0}", why);
              turns.remove(turn);
              turn.stop(Refusal.memory());
            });
  }

  @Override
  public void close() {
    for (NotificationEmitter each : collectors()) {
      try {
        each.removeNotificationListener(this);
      } catch (ListenerNotFoundException gone) {
        LOG.log(Level.FINE, "Watched no more", gone);
      }
    }
  }

  private static List<NotificationEmitter> collectors() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .filter(NotificationEmitter.class::isInstance)
        .map((GarbageCollectorMXBean each) -> (NotificationEmitter) each)
        .toList();
  }
}
