package org.vigie.app;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import picocli.CommandLine;

/** Makes the commands; one that has a constructor for it gets the terminal it speaks to. */
final class Commands implements CommandLine.IFactory {
  private final Terminal terminal;

  Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Terminal.class})) {
        return type.cast(constructor.newInstance(terminal));
      }
    }
    if (type == UndoCommand.class) {
      return type.cast(new UndoCommand(terminal));
    }
    if (type == QuarantineCommand.class) {
      return type.cast(new QuarantineCommand(terminal));
    }
    if (type == FormCommand.class) {
      return type.cast(new FormCommand(terminal));
    }
    if (type == BackupCommand.class) {
      return type.cast(new BackupCommand(terminal));
    }
    if (type == RestoreCommand.class) {
      return type.cast(new RestoreCommand(terminal));
    }
    if (type == ReleaseCommand.class) {
      return type.cast(new ReleaseCommand(terminal));
    }
    if (type == CompactCommand.class) {
      return type.cast(new CompactCommand(terminal));
    }
    if (type == VerifyCommand.class) {
      return type.cast(new VerifyCommand(terminal));
    }
    if (type == RebuildCommand.class) {
      return type.cast(new RebuildCommand(terminal));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
