package org.vigie.app;

import picocli.CommandLine;

/** Makes the commands, each with the terminal it speaks to. */
final class Commands implements CommandLine.IFactory {
  private final Terminal terminal;

  Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == ServeCommand.class) {
      return type.cast(new ServeCommand(terminal));
    }
    if (type == LoadCommand.class) {
      return type.cast(new LoadCommand(terminal));
    }
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(terminal));
    }
    if (type == ReportCommand.class) {
      return type.cast(new ReportCommand(terminal));
    }
    if (type == BackupCommand.class) {
      return type.cast(new BackupCommand(terminal));
    }
    if (type == RestoreCommand.class) {
      return type.cast(new RestoreCommand(terminal));
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
