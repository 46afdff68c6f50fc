package org.vigie.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.rio.RDFParseException;

/** What the many exceptions of the parsers mean: one of ours. */
final class Refusal {
  /** What the receiver of the statements threw: no matter of the parser. */
  static final class Passed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final RuntimeException own;

    Passed(RuntimeException own) {
      super(own);
      this.own = own;
    }
  }

  /** How Rio 5.2 says that it did not fetch something. */
  private static final Pattern REMOTE =
      Pattern.compile("Could not load document from (\\S+) because it is not whitelisted");

  /** How Rio 5.2 says that an IRI is relative where it may not be. */
  private static final Pattern RELATIVE = Pattern.compile("Not a valid \\(absolute\\) IRI: (.*)");

  private Refusal() {}

  /** The exception to throw for one that came out of a parser. */
  static RuntimeException of(Throwable thrown) {
    Optional<Passed> passed = find(thrown, Passed.class);
    if (passed.isPresent()) {
      return passed.get().own;
    }
    Optional<RdfSyntaxException> ours = find(thrown, RdfSyntaxException.class);
    if (ours.isPresent()) {
      return ours.get();
    }
    Optional<IOException> failed =
        find(thrown, IOException.class).filter(io -> !(io instanceof EOFException));
    if (failed.isPresent()) {
      return new UncheckedIOException(failed.get());
    }
    Optional<RDFParseException> malformed = find(thrown, RDFParseException.class);
    return translate(
        thrown,
        malformed.map(RDFParseException::getLineNumber).orElse(0L),
        malformed.map(RDFParseException::getColumnNumber).orElse(0L));
  }

  private static RdfSyntaxException translate(Throwable thrown, long line, long column) {
    if (find(thrown, StackOverflowError.class).isPresent()) {
      String limit = Integer.toString(Budgets.NESTING);
      return new RdfSyntaxException(RdfFault.NESTING, limit, line, column, thrown);
    }
    String message =
        Optional.ofNullable(thrown.getMessage())
            .map(text -> text.replaceFirst(" \\[line \\d+.*]$", ""))
            .orElse(thrown.getClass().getSimpleName());
    Matcher remote = REMOTE.matcher(message);
    if (remote.find()) {
      return new RdfSyntaxException(RdfFault.REMOTE, remote.group(1), line, column, thrown);
    }
    Matcher relative = RELATIVE.matcher(message);
    if (relative.find()) {
      return new RdfSyntaxException(RdfFault.IRI, relative.group(1), line, column, thrown);
    }
    RdfFault fault = message.contains("DOCTYPE") ? RdfFault.DOCTYPE : RdfFault.SYNTAX;
    return new RdfSyntaxException(fault, message, line, column, thrown);
  }

  private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    return Stream.iterate(thrown, one -> one != null, Throwable::getCause)
        .limit(20)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
