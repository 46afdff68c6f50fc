package org.vigie.engine.index;

/**
 * Counts from which the size of a join is guessed: of each predicate the distinct subjects and
 * objects; of all triples the distinct subjects, predicates and objects. Immutable.
 */
public final class Statistics {
  private final int[] subjects;
  private final int[] objects;
  private final int allSubjects;
  private final int allPredicates;
  private final int allObjects;

  private Statistics(Order spo, Order ops, Order pos) {
    this.subjects = new int[spo.start().length];
    for (int position = 0, s = 0; position < spo.size(); ) {
      while (spo.to(s) <= position) {
        s++;
      }
      int predicate = spo.second()[position];
      subjects[predicate]++;
      position = spo.upper(position, spo.to(s), predicate);
    }
    this.objects = new int[pos.start().length];
    for (int p = 0; p < objects.length - 1; p++) {
      for (int position = pos.from(p); position < pos.to(p); objects[p]++) {
        position = pos.upper(position, pos.to(p), pos.second()[position]);
      }
    }
    this.allSubjects = used(spo);
    this.allPredicates = used(pos);
    this.allObjects = used(ops);
  }

  static Statistics of(Order spo, Order ops, Order pos) {
    return new Statistics(spo, ops, pos);
  }

  private static int used(Order order) {
    int used = 0;
    for (int term = 0; term < order.start().length - 1; term++) {
      used += order.from(term) < order.to(term) ? 1 : 0;
    }
    return used;
  }

  /** How many subjects have a predicate. */
  public int subjects(int predicate) {
    return subjects[predicate];
  }

  /** How many objects a predicate has. */
  public int objects(int predicate) {
    return objects[predicate];
  }

  /** How many subjects there are. */
  public int subjects() {
    return allSubjects;
  }

  /** How many predicates there are. */
  public int predicates() {
    return allPredicates;
  }

  /** How many objects there are. */
  public int objects() {
    return allObjects;
  }

  long bytes() {
    return 4L * (subjects.length + objects.length);
  }
}
