package org.vigie.store;

import java.nio.file.Path;

/** A process that compacts the store of a folder again and again until somebody kills it. */
final class Compacting {
  private Compacting() {}

  /** Compacts the store of the folder named by the first argument; a line before and after each. */
  public static void main(String[] arguments) {
    try (Store store = Store.open(Path.of(arguments[0]))) {
      while (true) {
        System.out.println("begin");
        store.compact();
        System.out.println("end");
      }
    }
  }
}
