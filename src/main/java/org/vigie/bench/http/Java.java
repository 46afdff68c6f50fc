package org.vigie.bench.http;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How programs of this JVM's kind are started.
 *
 * @param heap the memory that each may take, such as {@code 3g}
 */
public record Java(String heap) {
  /** The program {@code java} that runs this one. */
  private static String program() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** A command that runs a main class, or a file of source, with its arguments. */
  List<String> run(String classPath, List<String> options, String... main) {
    List<String> command = new ArrayList<>();
    command.add(program());
    command.add("-Xmx" + heap);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.add("-cp");
    command.add(absolute(classPath));
    command.addAll(List.of(main));
    return command;
  }

  /** A server runs in a folder of its own. */
  private static String absolute(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
