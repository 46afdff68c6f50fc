package org.vigie.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Plain JSON (RFC 8259) as maps, lists, texts, numbers and truth values. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Lines end the same on every machine. */
  private static final ObjectWriter WRITER =
      MAPPER
          .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .without(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private Json() {}

  /** Writes a value, indented, in UTF-8; the stream stays open. */
  public static void write(Object value, OutputStream out) {
    try {
      WRITER.writeValue(out, value);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A record, or any other value, on one line. */
  public static String line(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(unwritable);
    }
  }

  /**
   * Reads a record back from its text.
   *
   * @throws RdfSyntaxException when it is not JSON of that form
   */
  public static <T> T read(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException malformed) {
      throw fault(malformed);
    }
  }

  /**
   * Reads an object.
   *
   * @throws RdfSyntaxException with line and column, when it is not a JSON object
   */
  public static Map<?, ?> readObject(InputStream in) {
    try {
      return MAPPER.readValue(in, Map.class);
    } catch (JsonProcessingException malformed) {
      throw fault(malformed);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Why a text is not JSON, if it is not: a name that stands twice in an object counts too, since
   * readers keep one of the two values and say nothing of it.
   *
   * @return with line and column
   */
  public static Optional<RdfSyntaxException> findFault(String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      boolean any = false;
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (any && depth == 0) {
          throw new JsonParseException(parser, "There is more after the end");
        }
        any = true;
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
      return any ? Optional.empty() : Optional.of(fault(new JsonParseException(parser, "Empty")));
    } catch (JsonProcessingException malformed) {
      return Optional.of(fault(malformed));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static RdfSyntaxException fault(JsonProcessingException malformed) {
    JsonLocation at = malformed.getLocation();
    return new RdfSyntaxException(
        RdfFault.SYNTAX,
        String.valueOf(malformed.getOriginalMessage()),
        at == null ? 0 : at.getLineNr(),
        at == null ? 0 : at.getColumnNr(),
        malformed);
  }
}
