package org.vigie;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM beside the tests that does one thing and ends: what its best compiler would make of a
 * program comes too late for it, and takes the processor from the others.
 */
public final class ShortLived {
  private ShortLived() {}

  /** The command that runs a class of the class path of the tests. */
  public static List<String> jvm(Class<?> main, String... arguments) {
    return jvm(System.getProperty("java.class.path"), main.getName(), arguments);
  }

  /** The command that runs a class of some class path. */
  public static List<String> jvm(String classPath, String main, String... arguments) {
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    List<String> command =
        new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, main));
    command.addAll(List.of(arguments));
    return command;
  }
}
