package org.vigie.engine.index;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary: each term has a number from 0 on. A large part is shared by the copies that follow
 * each other; a small part holds what came later. Immutable.
 */
public final class Terms {
  /** The number of a term that is not there, and of an unbound variable. */
  public static final int NONE = -1;

  /** A later part beyond this share of the first is merged into it. */
  private static final int SHARE = 8;

  private final Part first;
  private final Part later;

  private Terms(Part first, Part later) {
    this.first = first;
    this.later = later;
  }

  /** The number of a term, or {@link #NONE}. */
  public int find(Node term) {
    int hash = spread(term);
    int found = first.find(term, hash);
    if (found == NONE && later.size > 0) {
      found = later.find(term, hash);
      return found == NONE ? NONE : first.size + found;
    }
    return found;
  }

  /** The term of a number below {@link #size}. */
  public Node get(int id) {
    return id < first.size ? first.nodes[id] : later.nodes[id - first.size];
  }

  /** How many terms there are. */
  public int size() {
    return first.size + later.size;
  }

  /** About how much memory they take. */
  public long bytes() {
    return first.bytes() + later.bytes();
  }

  /** Begins a dictionary. */
  public static Builder builder() {
    return new Builder(new Part(0));
  }

  /** Begins a dictionary in which all terms of this one keep their numbers. */
  public Builder extend() {
    boolean merge = later.size > first.size / SHARE;
    Builder builder = new Builder(merge ? copy(first) : first);
    for (int i = 0; i < later.size; i++) {
      builder.intern(later.nodes[i]);
    }
    return builder;
  }

  private static Part copy(Part part) {
    Part copy = new Part(part.size);
    for (int i = 0; i < part.size; i++) {
      copy.add(part.nodes[i], spread(part.nodes[i]));
    }
    return copy;
  }

  private static int spread(Node term) {
    int hash = term.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }

  /** Gives numbers to terms; for one thread. */
  public static final class Builder {
    private final Part first;
    private final Part growing;
    private final int offset;

    private Builder(Part first) {
      this.first = first;
      boolean fresh = first.size == 0;
      this.growing = fresh ? first : new Part(0);
      this.offset = fresh ? 0 : first.size;
    }

    /** The number of a term, a new one when it has none yet. */
    public int intern(Node term) {
      int hash = spread(term);
      if (offset > 0) {
        int known = first.find(term, hash);
        if (known != NONE) {
          return known;
        }
      }
      int found = growing.find(term, hash);
      return offset + (found == NONE ? growing.add(term, hash) : found);
    }

    /** The dictionary; the builder is of no use afterwards. */
    public Terms build() {
      return offset == 0 ? new Terms(first, new Part(0)) : new Terms(first, growing);
    }
  }

  /** Terms and a table of their hashes, with open addressing. */
  private static final class Part {
    private @Nullable Node[] nodes;
    private int[] table;
    private int[] hashes;
    private int size;

    Part(int expected) {
      int capacity = Math.max(16, Integer.highestOneBit(Math.max(1, expected)) * 4);
      nodes = new Node[capacity / 2];
      hashes = new int[capacity / 2];
      table = empty(capacity);
    }

    private static int[] empty(int capacity) {
      int[] table = new int[capacity];
      Arrays.fill(table, NONE);
      return table;
    }

    int find(Node term, int hash) {
      int mask = table.length - 1;
      for (int at = hash & mask; table[at] != NONE; at = (at + 1) & mask) {
        int id = table[at];
        if (hashes[id] == hash && term.equals(nodes[id])) {
          return id;
        }
      }
      return NONE;
    }

    int add(Node term, int hash) {
      if (size == nodes.length) {
        grow();
      }
      nodes[size] = term;
      hashes[size] = hash;
      place(size);
      return size++;
    }

    private void place(int id) {
      int mask = table.length - 1;
      int at = hashes[id] & mask;
      while (table[at] != NONE) {
        at = (at + 1) & mask;
      }
      table[at] = id;
    }

    private void grow() {
      nodes = Arrays.copyOf(nodes, 2 * nodes.length);
      hashes = Arrays.copyOf(hashes, 2 * hashes.length);
      table = empty(2 * table.length);
      for (int id = 0; id < size; id++) {
        place(id);
      }
    }

    /** Arrays exactly, terms by their usual size with the characters of a sample. */
    long bytes() {
      long sampled = 0;
      int step = Math.max(1, size / 1000);
      int samples = 0;
      for (int i = 0; i < size; i += step) {
        Node node = nodes[i];
        sampled += node == null ? 0 : weight(node);
        samples++;
      }
      long terms = samples == 0 ? 0 : sampled * size / samples;
      return terms + 4L * (nodes.length + (long) hashes.length + table.length);
    }

    private static long weight(Node node) {
      long object = 72;
      if (node.isURI()) {
        return object + node.getURI().length();
      }
      return node.isLiteral() ? 2 * object + node.getLiteralLexicalForm().length() : 2 * object;
    }
  }
}
