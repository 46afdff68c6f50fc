package org.vigie.sparql.download;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;
import org.vigie.format.XlsxWriter;
import org.vigie.format.XlsxWriter.Cell;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** An answer as a workbook: its rows on one sheet, what one must know on another. */
public final class Table {
  /** The media type of the workbook. */
  public static final String MEDIA_TYPE = XlsxWriter.MEDIA_TYPE;

  private static final int LABEL_WIDTH = 24;
  private static final int TEXT_WIDTH = 110;

  private Table() {}

  /**
   * Writes the rows as they come; the stream stays open.
   *
   * @param readme what one must know, for the number of rows
   * @throws TableException when a spreadsheet cannot hold the answer
   */
  public static void write(RowSet rows, LongFunction<Readme> readme, Lang lang, OutputStream out)
      throws IOException {
    Words words = Words.of(Table.class, lang);
    List<Var> columns = rows.getResultVars();
    if (columns.size() > XlsxWriter.MOST_COLUMNS) {
      throw new TableException("table.columns", columns.size());
    }
    try (XlsxWriter book = new XlsxWriter(out)) {
      book.sheet(
          words.say("table.answer"),
          Collections.nCopies(columns.size(), LABEL_WIDTH),
          columns.stream().map(Var::getVarName).toList());
      long count = 0;
      while (rows.hasNext()) {
        Binding row = rows.next();
        if (++count >= XlsxWriter.MOST_ROWS) {
          throw new TableException("table.rows", XlsxWriter.MOST_ROWS - 1);
        }
        book.row(columns.stream().map(column -> cell(row.get(column))).toList());
      }
      readme(readme.apply(count), lang, book);
    }
  }

  private static void readme(Readme readme, Lang lang, XlsxWriter book) throws IOException {
    book.sheet("README", List.of(LABEL_WIDTH, TEXT_WIDTH), List.of());
    for (Readme.Line line : readme.lines(lang)) {
      String label = line.label();
      for (String part : parts(line.text())) {
        book.row(List.of(new Cell.Text(label), new Cell.Text(part)));
        label = "";
      }
    }
  }

  /** A long text, such as a query of a million characters, goes on in the next cells. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (int from = 0; from == 0 || from < text.length(); from += XlsxWriter.LONGEST_TEXT) {
      parts.add(text.substring(from, Math.min(text.length(), from + XlsxWriter.LONGEST_TEXT)));
    }
    return parts;
  }

  private static Cell cell(@Nullable Node node) {
    if (node == null) {
      return new Cell.Blank();
    }
    if (!node.isLiteral()) {
      return text(node.isURI() ? node.getURI() : node.toString());
    }
    String lexical = node.getLiteralLexicalForm();
    NodeValue value = NodeValue.makeNode(node);
    if (value.isBoolean()) {
      return new Cell.Flag(value.getBoolean());
    }
    if (value.isInteger() || value.isDecimal()) {
      return new Cell.Amount(value.getDecimal());
    }
    if (value.isNumber() && Double.isFinite(value.getDouble())) {
      return new Cell.Amount(BigDecimal.valueOf(value.getDouble()));
    }
    if (node.getLiteralDatatype().equals(XSDDatatype.XSDdate)) {
      try {
        return new Cell.Day(LocalDate.parse(lexical));
      } catch (DateTimeException zoned) {
        return text(lexical);
      }
    }
    return text(lexical);
  }

  private static Cell text(String text) {
    if (text.length() > XlsxWriter.LONGEST_TEXT) {
      throw new TableException("table.text", XlsxWriter.LONGEST_TEXT);
    }
    return new Cell.Text(text);
  }
}
