package org.vigie.app;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Makes the commands; one that has a constructor for it gets the terminal it speaks to. */
final class Commands implements CommandLine.IFactory {
  /** In the order in which the help names them. */
  private static final List<Class<?>> ALL =
      List.of(
          ServeCommand.class,
          LoadCommand.class,
          CheckCommand.class,
          ReportCommand.class,
          ImportCommand.class,
          MatchCommand.class,
          UndoCommand.class,
          MergeCommand.class,
          SplitCommand.class,
          WithdrawCommand.class,
          EraseCommand.class,
          QuarantineCommand.class,
          FormCommand.class,
          BackupCommand.class,
          RestoreCommand.class,
          ReleaseCommand.class,
          ExportCommand.class,
          CompactCommand.class,
          VerifyCommand.class,
          RebuildCommand.class,
          BenchCommand.class,
          CommandLine.HelpCommand.class);

  private final Terminal terminal;

  Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * The command line for some arguments. Of a command that they begin with, the others are not
   * read: to describe them all takes a tenth of a start.
   */
  CommandLine line(Object main, String... arguments) {
    CommandLine line = new CommandLine(main, this);
    List<Class<?>> named =
        ALL.stream()
            .filter(type -> arguments.length > 0 && nameOf(type).equals(arguments[0]))
            .filter(type -> type != CommandLine.HelpCommand.class)
            .toList();
    (named.isEmpty() ? ALL : named).forEach(line::addSubcommand);
    return line;
  }

  private static String nameOf(Class<?> type) {
    return type.getAnnotation(Command.class).name();
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Terminal.class})) {
        return type.cast(constructor.newInstance(terminal));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
