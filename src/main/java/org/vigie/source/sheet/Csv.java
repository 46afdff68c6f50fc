package org.vigie.source.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.vigie.source.TableException;

/** Tables of separated values: encoding, separator and quotation marks are found out. */
final class Csv {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final int SAMPLE = 1 << 16;
  private static final int SAMPLE_ROWS = 50;

  private Csv() {}

  static void read(byte[] bytes, Grid grid) throws IOException {
    Decoded decoded = decode(bytes, grid);
    grid.sheet("");
    int nul = decoded.text().indexOf('\0');
    if (nul >= 0) {
      long line = upTo(nul, decoded.text(), grid);
      throw grid.refuse("csv.nul", Long.toString(line));
    }
    if (!decoded.whole()) {
      upTo(decoded.text().length(), decoded.text(), grid);
      throw grid.refuse("csv.encoding");
    }
    rows(decoded.text(), grid);
  }

  /** Reads the lines before the one that holds something wrong; the number of that one. */
  private static long upTo(int wrong, String text, Grid grid) throws IOException {
    String before = text.substring(0, text.lastIndexOf('\n', wrong - 1) + 1);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    try {
      rows(before, grid);
    } catch (TableException cutInAQuotation) {
      // The rows before it are in the grid; what is wrong is said of the line itself.
    }
    grid.row(line);
    return line;
  }

  private static void rows(String text, Grid grid) throws IOException {
    Optional<Character> told = told(text);
    int skipped = told.isPresent() ? text.indexOf('\n') + 1 : 0;
    String table = text.substring(skipped);
    CSVFormat format = format(table, told);
    long before = skipped > 0 ? 1 : 0;
    long line = before + 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(table), format)) {
      for (CSVRecord row : parser) {
        grid.row(line);
        add(row, grid);
        line = before + parser.getCurrentLineNumber() + 1;
      }
    } catch (CSVException | UncheckedIOException malformed) {
      grid.row(line);
      throw grid.refuse("csv.malformed");
    }
  }

  private static void add(CSVRecord row, Grid grid) {
    for (int column = 0; column < row.size(); column++) {
      grid.cell(Sheet.Entry.of(column, row.get(column)));
    }
  }

  /**
   * A text, as far as its bytes are text.
   *
   * @param whole whether they all are
   */
  private record Decoded(String text, boolean whole) {}

  private static Decoded decode(byte[] bytes, Grid grid) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    Decoded unicode = decode(bytes, 0, StandardCharsets.UTF_8);
    if (unicode.whole()) {
      return unicode;
    }
    Decoded western = decode(bytes, 0, WINDOWS);
    if (western.whole() && western.text().indexOf('\0') < 0) {
      grid.remark("csv.windows", "");
    }
    return western;
  }

  private static Decoded decode(byte[] bytes, int from, Charset charset) {
    CharBuffer text = CharBuffer.allocate(bytes.length - from);
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from), text, true);
    return new Decoded(text.flip().toString(), !result.isError());
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Excel's own way to say it: a first line {@code sep=;}. */
  private static Optional<Character> told(String text) {
    return text.startsWith("sep=") && text.length() > 5 && "\r\n".indexOf(text.charAt(5)) >= 0
        ? Optional.of(text.charAt(4))
        : Optional.empty();
  }

  private static CSVFormat format(String text, Optional<Character> told) {
    CSVFormat.Builder builder =
        CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setQuote(quote(text));
    if (told.isPresent()) {
      return builder.setDelimiter(told.get()).get();
    }
    CSVFormat best = builder.setDelimiter(SEPARATORS.getFirst()).get();
    double most = 0;
    for (char separator : SEPARATORS) {
      CSVFormat candidate = builder.setDelimiter(separator).get();
      double score = score(text, candidate);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  /** Apostrophes quote only in a table that begins with one and has no quotation mark. */
  private static char quote(String text) {
    return text.startsWith("'") && text.indexOf('"') < 0 ? '\'' : '"';
  }

  /**
   * The share of the first rows that are as wide as most are, for tables of two columns or more.
   */
  private static double score(String text, CSVFormat format) {
    Map<Integer, Integer> widths = new HashMap<>();
    int rows = 0;
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    try (CSVParser parser = CSVParser.parse(new StringReader(sample), format)) {
      for (CSVRecord row : parser) {
        if (row.size() > 1) {
          widths.merge(row.size(), 1, Integer::sum);
        }
        if (++rows == SAMPLE_ROWS) {
          break;
        }
      }
    } catch (IOException | UncheckedIOException cutOrOther) {
      // What was read before counts; a sample may end inside a quotation.
    }
    int wide =
        widths.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    int same = widths.getOrDefault(wide, 0);
    return rows == 0 ? 0 : (double) same / rows * (1 + Math.min(wide, 50) / 100.0);
  }
}
