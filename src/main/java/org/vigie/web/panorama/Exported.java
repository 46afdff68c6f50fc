package org.vigie.web.panorama;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.format.XlsxWriter;
import org.vigie.format.XlsxWriter.Cell;
import org.vigie.web.data.Csv;
import org.vigie.web.page.Links;
import org.vigie.web.speech.Speech;

/**
 * The rows of the table for a spreadsheet: each value with its status, and nothing that a
 * spreadsheet would run.
 */
public final class Exported {
  private static final List<String> HEADS =
      List.of(
          "contract",
          "title",
          "operator",
          "operator.status",
          "investors",
          "investors.status",
          "payer",
          "payer.status",
          "amount",
          "amount.notion",
          "amount.low",
          "amount.high",
          "amount.status",
          "signature",
          "signature.machine",
          "signature.status",
          "stage",
          "stage.status",
          "disputes",
          "sources",
          "iri",
          "page");

  private static final int WIDTH = 22;

  private final List<Panorama.Row> rows;
  private final Speech say;
  private final String site;

  /**
   * A table to take away.
   *
   * @param rows what it holds
   * @param site the address of this server, without a final slash
   */
  public Exported(List<Panorama.Row> rows, Speech say, String site) {
    this.rows = List.copyOf(rows);
    this.say = say;
    this.site = site;
  }

  private List<String> heads() {
    return HEADS.stream().map(head -> say.t("export." + head)).toList();
  }

  private List<Cell> cells(Panorama.Row row) {
    List<Cell> cells = new ArrayList<>();
    cells.add(text(row.name()));
    cells.add(text(row.subtitle()));
    names(cells, row.operator());
    names(cells, row.investors());
    names(cells, row.payer());
    amount(cells, row.amount());
    Panorama.Dated signed = row.signature();
    cells.add(signed == null ? new Cell.Blank() : text(signed.text()));
    cells.add(signed == null ? new Cell.Blank() : date(signed.machine()));
    cells.add(signed == null ? new Cell.Blank() : text(say.status(signed.status())));
    names(cells, row.stage());
    cells.add(new Cell.Amount(BigDecimal.valueOf(row.disputes())));
    cells.add(new Cell.Amount(BigDecimal.valueOf(row.sources())));
    cells.add(text(row.thing().node().toString()));
    cells.add(text(site + Links.findPage(row.thing().node(), say.lang()).orElse("")));
    return cells;
  }

  private void names(List<Cell> cells, Panorama.Cell names) {
    boolean none = names.names().isEmpty();
    cells.add(
        none
            ? new Cell.Blank()
            : text(
                names.names().stream()
                    .map(Panorama.Name::text)
                    .collect(Collectors.joining(" ; "))));
    cells.add(none ? new Cell.Blank() : text(say.status(names.status())));
  }

  private void amount(List<Cell> cells, Panorama.@Nullable Amount amount) {
    if (amount == null) {
      cells.addAll(Collections.nCopies(5, new Cell.Blank()));
      return;
    }
    cells.add(text(amount.text()));
    cells.add(text(amount.note().isEmpty() ? say.t("export.amount.invested") : amount.note()));
    cells.add(new Cell.Amount(BigDecimal.valueOf(amount.low()).stripTrailingZeros()));
    cells.add(new Cell.Amount(BigDecimal.valueOf(amount.high()).stripTrailingZeros()));
    cells.add(text(say.status(amount.status())));
  }

  private static Cell text(String text) {
    return new Cell.Text(text.substring(0, Math.min(text.length(), XlsxWriter.LONGEST_TEXT)));
  }

  /** A whole date as one that a spreadsheet reckons with; a less precise one as it is. */
  private static Cell date(String edtf) {
    if (edtf.isEmpty()) {
      return new Cell.Blank();
    }
    try {
      return new Cell.Day(LocalDate.parse(edtf));
    } catch (DateTimeException imprecise) {
      return text(edtf);
    }
  }

  /** The table as text. */
  public byte[] csv() {
    List<List<String>> lines = new ArrayList<>(List.of(heads()));
    rows.forEach(row -> lines.add(cells(row).stream().map(Exported::plain).toList()));
    return Csv.bytes(lines);
  }

  private static String plain(Cell cell) {
    return switch (cell) {
      case Cell.Blank blank -> "";
      case Cell.Text said -> said.text();
      case Cell.Amount amount -> amount.number().toPlainString();
      case Cell.Day day -> day.day().toString();
      case Cell.Flag flag -> Boolean.toString(flag.value());
    };
  }

  /**
   * A workbook: the table, and on a second sheet what one must know of it.
   *
   * @param about lines of the second sheet, each a label and a text
   */
  public void xlsx(List<List<String>> about, OutputStream out) throws IOException {
    try (XlsxWriter book = new XlsxWriter(out)) {
      book.sheet(say.t("export.sheet"), Collections.nCopies(HEADS.size(), WIDTH), heads());
      for (Panorama.Row row : rows) {
        book.row(cells(row));
      }
      book.sheet(say.t("export.about"), List.of(WIDTH, 5 * WIDTH), List.of());
      for (List<String> line : about) {
        book.row(line.stream().map(Exported::text).toList());
      }
    }
  }
}
