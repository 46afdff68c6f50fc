package org.vigie.app;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.words.Lang;
import org.vigie.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line. Exit codes: 0 done, 1 it could not be done or the gate refused it (the message
 * says why and what would help).
 */
@Command(name = "vigie", mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
final class Main {
  static final int FAILED = 1;

  private Main() {}

  /** Runs a command and leaves with its exit code. */
  public static void main(String[] arguments) {
    Logs.configure();
    if (arguments.length > 0 && arguments[0].equals(ServeCommand.NAME)) {
      Thread.ofPlatform().daemon().name("ahead").start(ServeCommand::foresee);
    }
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    System.exit(run(arguments, language(), out, err));
  }

  /** Runs a command; what it says goes to the writers. */
  static int run(String[] arguments, Lang lang, PrintWriter out, PrintWriter err) {
    Locale.setDefault(lang.locale());
    Terminal terminal = new Terminal(lang, out, err);
    CommandLine line =
        new Commands(terminal)
            .line(new Main(), arguments)
            .setResourceBundle(terminal.words().bundle())
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler((wrong, given) -> usage(wrong, terminal))
            .setExecutionExceptionHandler(
                (fault, command, result) -> {
                  if (!terminal.explain(fault)) {
                    fault.printStackTrace(err);
                    err.flush();
                  }
                  return FAILED;
                });
    if (arguments.length == 0) {
      line.usage(out);
      return 0;
    }
    return line.execute(arguments);
  }

  private static int usage(ParameterException wrong, Terminal terminal) {
    terminal.complain(misuse(wrong, terminal.words()));
    wrong.getCommandLine().usage(wrong.getCommandLine().getErr());
    return FAILED;
  }

  /** What is wrong with the arguments; the parser itself speaks English only. */
  private static String misuse(ParameterException wrong, Words words) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String near = String.join(", ", unmatched.getSuggestions());
      String given = String.join(" ", unmatched.getUnmatched());
      return near.isEmpty()
          ? words.say("usage.unmatched", given)
          : words.say("usage.unmatchedNear", given, near);
    }
    if (wrong instanceof MissingParameterException missing) {
      return words.say("usage.missing", names(missing.getMissing()));
    }
    if (wrong.getArgSpec() != null && wrong.getValue() != null) {
      return words.say("usage.value", wrong.getValue(), names(List.of(wrong.getArgSpec())));
    }
    return words.say("usage.wrong", String.valueOf(wrong.getMessage()));
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream()
        .map(
            argument ->
                argument instanceof OptionSpec option
                    ? option.longestName()
                    : argument.paramLabel())
        .collect(Collectors.joining(", "));
  }

  /** The language of the terminal, French when it says nothing. */
  private static Lang language() {
    for (String name : new String[] {"VIGIE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = System.getenv(name);
      if (value != null && !value.isBlank()) {
        Optional<Lang> lang = Lang.find(value);
        return lang.orElse(Lang.EN);
      }
    }
    return Lang.FR;
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** The version that the jar was built as. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"Vigie " + (version == null ? "" : version)};
    }
  }
}
