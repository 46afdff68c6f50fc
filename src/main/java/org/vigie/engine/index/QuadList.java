package org.vigie.engine.index;

import java.util.Arrays;

/** A growing list of quads of numbers; for one thread. */
final class QuadList {
  int[] graphs = new int[1024];
  int[] subjects = new int[1024];
  int[] predicates = new int[1024];
  int[] objects = new int[1024];
  int size;

  void add(int graph, int subject, int predicate, int object) {
    if (size == graphs.length) {
      int larger = size + (size >> 1);
      graphs = Arrays.copyOf(graphs, larger);
      subjects = Arrays.copyOf(subjects, larger);
      predicates = Arrays.copyOf(predicates, larger);
      objects = Arrays.copyOf(objects, larger);
    }
    graphs[size] = graph;
    subjects[size] = subject;
    predicates[size] = predicate;
    objects[size] = object;
    size++;
  }

  /** The positions sorted by subject, predicate, object and graph. */
  int[] sorted(int terms) {
    int[] order = Sorting.identity(size);
    order = Sorting.by(graphs, order, terms);
    order = Sorting.by(objects, order, terms);
    order = Sorting.by(predicates, order, terms);
    return Sorting.by(subjects, order, terms);
  }
}
