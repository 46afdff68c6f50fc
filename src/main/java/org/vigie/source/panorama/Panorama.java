package org.vigie.source.panorama;

import java.util.List;
import java.util.Optional;
import org.vigie.claim.Place;
import org.vigie.source.Coverage;
import org.vigie.source.Problem;
import org.vigie.source.Reading;
import org.vigie.source.Use;
import org.vigie.source.sheet.Sheet;
import org.vigie.source.sheet.Workbook;

/** Reads workbooks in the panorama layout: one row per contract. */
public final class Panorama {
  private final Setting setting;
  private final Draft draft = new Draft();
  private final List<Sheet> sheets;
  private final boolean isForm;
  private final Legend legend;
  private final Rows rows;

  private Panorama(List<Sheet> sheets, Setting setting) {
    this.setting = setting;
    this.sheets = sheets;
    this.isForm = Memory.isIn(sheets);
    this.legend = Legend.of(sheets, setting);
    this.rows = new Rows(setting, draft, legend, Memory.of(sheets));
  }

  /** Whether one of the sheets is a panorama. */
  public static boolean isOne(Workbook workbook, Setting setting) {
    return workbook.sheets().stream()
        .anyMatch(
            sheet -> Columns.find(sheet, setting.headings(), setting.reference()).isPresent());
  }

  /**
   * Reads a workbook. A form that {@code vigie form} wrote remembers what stood in it: what is
   * unchanged is known, and what was changed supersedes the writer's own claim, so that such a
   * workbook only adds; any other one restates what its dataset says of each key that it names.
   *
   * @return every cell that holds a text exactly once, in the order of the sheets
   */
  public static Reading read(Workbook workbook, Setting setting) {
    Panorama panorama = new Panorama(workbook.sheets(), setting);
    panorama.sheets.forEach(panorama::read);
    return panorama.draft.reading(
        setting.consignment(),
        panorama.isForm ? Coverage.ADDS : Coverage.CORRECTS,
        workbook.remarks());
  }

  private void read(Sheet sheet) {
    if (Legend.isLegend(sheet, setting) || Memory.isOne(sheet)) {
      sheet.rows().forEach(row -> all(sheet, row, new Use.Frame()));
      return;
    }
    Optional<Columns> columns = Columns.find(sheet, setting.headings(), setting.reference());
    if (columns.isEmpty() && isForm) {
      sheet.rows().forEach(row -> all(sheet, row, new Use.Frame()));
      return;
    }
    if (columns.isEmpty()) {
      Problem why = Problem.of(place(sheet, 0, null), "sheet.notPanorama", sheet.name());
      sheet.rows().forEach(row -> all(sheet, row, new Use.Left(why)));
      return;
    }
    for (Sheet.Row row : sheet.rows()) {
      if (row.number() < columns.get().row()) {
        Problem why = Problem.of(place(sheet, row.number(), null), "sheet.above");
        all(sheet, row, new Use.Left(why));
      } else if (row.number() == columns.get().row()) {
        headings(sheet, row, columns.get());
      } else {
        rows.read(sheet, row, columns.get());
      }
    }
  }

  private void headings(Sheet sheet, Sheet.Row row, Columns columns) {
    for (Sheet.Entry cell : row.cells()) {
      if (cell.isBlank()) {
        continue;
      }
      Place place = place(sheet, row.number(), columns.name(cell.column()));
      draft.cell(
          place,
          cell.text(),
          columns.isUnknown(cell.column())
              ? new Use.Unreadable(
                  Problem.of(
                      place,
                      "heading.unknown",
                      cell.text().strip(),
                      String.join(", ", setting.headings().nearest(cell.text()))),
                  java.util.Map.of())
              : new Use.Frame());
    }
  }

  private void all(Sheet sheet, Sheet.Row row, Use use) {
    row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .forEach(
            cell ->
                draft.cell(
                    place(sheet, row.number(), Sheet.letters(cell.column())), cell.text(), use));
  }

  private Place place(Sheet sheet, long row, @org.jspecify.annotations.Nullable String column) {
    return new Place(setting.file(), sheet.name().isEmpty() ? null : sheet.name(), row, column);
  }
}
