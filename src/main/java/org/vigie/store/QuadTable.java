package org.vigie.store;

import static org.vigie.store.NodeNumbers.NONE;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Quads of node numbers: sixteen bytes each, and eight for two chains by which those of a subject
 * or of an object are found. Each is there once.
 */
final class QuadTable {
  private static final int FIRST = 1 << 12;

  private int[] graphs = new int[FIRST];
  private int[] subjects = new int[FIRST];
  private int[] properties = new int[FIRST];
  private int[] objects = new int[FIRST];
  private int[] nextOfSubject = new int[FIRST];
  private int[] nextOfObject = new int[FIRST];
  private Chains bySubject = new Chains();
  private Chains byObject = new Chains();
  private int size;
  private int live;

  /** The last quad of each node, and how many there are. */
  private static final class Chains {
    private int[] last = new int[0];
    private int[] count = new int[0];

    int last(int node) {
      return node < last.length ? last[node] : NONE;
    }

    int count(int node) {
      return node < count.length ? count[node] : 0;
    }

    /** Puts a quad at the head of the chain of a node; gives the one that was there. */
    int put(int node, int quad) {
      if (node >= last.length) {
        int before = last.length;
        int wide = Math.max(FIRST, node + node / 2 + 1);
        last = Arrays.copyOf(last, wide);
        count = Arrays.copyOf(count, wide);
        Arrays.fill(last, before, wide, NONE);
      }
      int next = last[node];
      last[node] = quad;
      count[node]++;
      return next;
    }
  }

  /** How many rows there are, those of removed quads included. */
  int rows() {
    return size;
  }

  /** How many quads there are. */
  int live() {
    return live;
  }

  boolean isLive(int row) {
    return graphs[row] != NONE;
  }

  int graph(int row) {
    return graphs[row];
  }

  int subject(int row) {
    return subjects[row];
  }

  int property(int row) {
    return properties[row];
  }

  int object(int row) {
    return objects[row];
  }

  void add(int graph, int subject, int property, int object) {
    if (contains(graph, subject, property, object)) {
      return;
    }
    if (size == graphs.length) {
      grow();
    }
    graphs[size] = graph;
    subjects[size] = subject;
    properties[size] = property;
    objects[size] = object;
    nextOfSubject[size] = bySubject.put(subject, size);
    nextOfObject[size] = byObject.put(object, size);
    size++;
    live++;
  }

  void remove(int row) {
    if (isLive(row)) {
      graphs[row] = NONE;
      live--;
    }
  }

  boolean contains(int graph, int subject, int property, int object) {
    return !visit(graph, subject, property, object, row -> false);
  }

  /**
   * Shows the rows of a pattern, in which {@link NodeNumbers#NONE} is any node, until one is
   * enough.
   *
   * @param more whether to go on
   * @return whether it was never enough
   */
  boolean visit(int graph, int subject, int property, int object, IntPredicate more) {
    boolean ofSubject =
        subject != NONE && (object == NONE || bySubject.count(subject) <= byObject.count(object));
    boolean ofObject = !ofSubject && object != NONE;
    int row = ofSubject ? bySubject.last(subject) : ofObject ? byObject.last(object) : size - 1;
    while (row >= 0) {
      if (matches(row, graph, subject, property, object) && !more.test(row)) {
        return false;
      }
      row = ofSubject ? nextOfSubject[row] : ofObject ? nextOfObject[row] : row - 1;
    }
    return true;
  }

  private boolean matches(int row, int graph, int subject, int property, int object) {
    return isLive(row)
        && (property == NONE || properties[row] == property)
        && (subject == NONE || subjects[row] == subject)
        && (object == NONE || objects[row] == object)
        && (graph == NONE || graphs[row] == graph);
  }

  private void grow() {
    int wide = size + size / 2;
    graphs = Arrays.copyOf(graphs, wide);
    subjects = Arrays.copyOf(subjects, wide);
    properties = Arrays.copyOf(properties, wide);
    objects = Arrays.copyOf(objects, wide);
    nextOfSubject = Arrays.copyOf(nextOfSubject, wide);
    nextOfObject = Arrays.copyOf(nextOfObject, wide);
  }
}
