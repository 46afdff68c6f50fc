package org.vigie.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.JsonLdErrorCode;
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
    return new RdfSyntaxException(
        fault(thrown),
        detail(thrown),
        malformed.map(RDFParseException::getLineNumber).orElse(0L),
        malformed.map(RDFParseException::getColumnNumber).orElse(0L),
        thrown);
  }

  private static RdfFault fault(Throwable thrown) {
    if (find(thrown, StackOverflowError.class).isPresent()) {
      return RdfFault.NESTING;
    }
    Optional<JsonLdErrorCode> code = find(thrown, JsonLdError.class).map(JsonLdError::getCode);
    if (code.filter(Refusal::isLoading).isPresent()) {
      return RdfFault.REMOTE;
    }
    return detail(thrown).contains("DOCTYPE") ? RdfFault.DOCTYPE : RdfFault.SYNTAX;
  }

  private static boolean isLoading(JsonLdErrorCode code) {
    return code == JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED
        || code == JsonLdErrorCode.LOADING_DOCUMENT_FAILED;
  }

  /** The parser's own words, without the position that it appends. */
  private static String detail(Throwable thrown) {
    if (thrown instanceof StackOverflowError) {
      return Integer.toString(Budgets.NESTING);
    }
    String message = find(thrown, JsonLdError.class).map(Throwable::getMessage).orElse(null);
    if (message == null) {
      message = thrown.getMessage();
    }
    return message == null
        ? thrown.getClass().getSimpleName()
        : message.replaceFirst(" \\[line \\d+.*]$", "");
  }

  private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    return Stream.iterate(thrown, one -> one != null, Throwable::getCause)
        .limit(20)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
