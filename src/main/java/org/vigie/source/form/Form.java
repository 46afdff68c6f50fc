package org.vigie.source.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vigie.claim.Content;
import org.vigie.source.Reading;
import org.vigie.source.Reference;
import org.vigie.source.lexicon.Heading.Column;
import org.vigie.source.lexicon.Headings;
import org.vigie.source.panorama.Memory;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * Writes the panorama as a form. Beside the form stand a guide, a legend of colours, the lists of
 * codes and, hidden, what the form was filled with ({@link Memory}), so that after a round trip
 * only what a person changed is new.
 */
public final class Form {
  /** Rows for contracts that are not there yet. */
  static final int FREE_ROWS = 100;

  private static final String BETWEEN = " || ";
  private static final int FULLEST = 32_000;
  private static final int GUIDE_LINES = 10;

  private final Lang lang;
  private final Words words;
  private final Texts texts;
  private final List<Layout.Field> fields;
  private final Headings headings;
  private final XSSFWorkbook book;
  private final Look look;

  private Form(Reference reference, Headings headings, Lang lang, XSSFWorkbook book) {
    this.lang = lang;
    this.words = Words.of(Reading.class, lang);
    this.texts = new Texts(lang);
    this.headings = headings;
    this.fields = Layout.of(reference, headings, lang);
    this.book = book;
    this.look = new Look(book);
  }

  /**
   * Writes a form.
   *
   * @param filling what stands in it
   * @param reference the properties and code lists
   * @param headings the headings under which it will be read again
   * @param lang the language of headings, notes, lists and guide
   * @throws IOException when the stream fails
   */
  public static void write(
      OutputStream out, Filling filling, Reference reference, Headings headings, Lang lang)
      throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Form form = new Form(reference, headings, lang, book);
      Filling fitting = form.fitting(filling);
      XSSFSheet sheet = book.createSheet(form.words.say("form.sheet"));
      form.guide();
      form.legend();
      Lists lists = new Lists(book, reference, form.words, lang);
      form.headings(sheet);
      form.rows(sheet, fitting);
      form.remember(fitting);
      lists.offer(sheet, form.fields, filling.contracts().size() + FREE_ROWS);
      book.write(out);
    }
  }

  /** The values that fit: a cell of a workbook holds no more than 32,767 characters. */
  private Filling fitting(Filling filling) {
    List<Filling.Contract> contracts = new ArrayList<>();
    for (Filling.Contract contract : filling.contracts()) {
      Map<String, List<Filling.Value>> values = new TreeMap<>();
      contract
          .values()
          .forEach(
              (property, all) -> {
                int length = 0;
                List<Filling.Value> fit = new ArrayList<>();
                for (Filling.Value value : all) {
                  length += text(Layout.Part.VALUE, value).length() + value.cited().length() + 8;
                  if (length < FULLEST) {
                    fit.add(value);
                  }
                }
                values.put(property, fit);
              });
      contracts.add(new Filling.Contract(contract.slug(), contract.name(), values));
    }
    return new Filling(contracts);
  }

  private void headings(XSSFSheet sheet) {
    Row row = sheet.createRow(0);
    List<String> contract = headings.list(Column.CONTRACT, lang.tag());
    heading(sheet, row, 0, contract.get(0), "form.note.contract");
    heading(sheet, row, 1, contract.get(1), "form.note.name");
    sheet.setColumnWidth(0, 26 * 256);
    sheet.setColumnWidth(1, 30 * 256);
    for (int i = 0; i < fields.size(); i++) {
      Layout.Field field = fields.get(i);
      heading(sheet, row, i + 2, field.heading(), note(field));
      sheet.setColumnWidth(i + 2, width(field.part()) * 256);
    }
    row.setHeightInPoints(45);
    sheet.createFreezePane(2, 1);
  }

  private void heading(XSSFSheet sheet, Row row, int column, String text, String note) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(look.heading());
    look.note(sheet, cell, words.say(note));
  }

  private static String note(Layout.Field field) {
    return switch (field.part()) {
      case VALUE -> "form.note." + field.kind();
      case UNIT -> field.kind().equals("kind-money") ? "form.note.currency" : "form.note.unit";
      case SOURCE -> "form.note.source";
      case CERTAINTY -> "form.note.certainty";
    };
  }

  private static int width(Layout.Part part) {
    return switch (part) {
      case VALUE -> 28;
      case SOURCE -> 36;
      case UNIT, CERTAINTY -> 14;
    };
  }

  /** Identifiers of known contracts are locked; all else, and free rows, can be written in. */
  private void rows(XSSFSheet sheet, Filling filling) {
    int at = 1;
    for (Filling.Contract contract : filling.contracts()) {
      Row row = sheet.createRow(at++);
      text(row, 0, contract.slug(), look.locked());
      text(row, 1, contract.name(), look.locked());
      for (int i = 0; i < fields.size(); i++) {
        List<Filling.Value> values =
            contract.values().getOrDefault(fields.get(i).property(), List.of());
        text(row, i + 2, text(fields.get(i).part(), values), look.of(degree(values)));
      }
    }
    for (int i = 0; i < FREE_ROWS; i++) {
      Row row = sheet.createRow(at++);
      for (int column = 0; column < fields.size() + 2; column++) {
        row.createCell(column).setCellStyle(look.of(""));
      }
    }
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockFormatCells(false);
    sheet.lockAutoFilter(false);
    sheet.lockSort(false);
  }

  private static void text(
      Row row, int column, String text, org.apache.poi.ss.usermodel.CellStyle style) {
    Cell cell = row.createCell(column);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
    cell.setCellStyle(style);
  }

  private String text(Layout.Part part, List<Filling.Value> values) {
    List<String> all = values.stream().map(value -> text(part, value)).toList();
    boolean shared = part != Layout.Part.VALUE && all.stream().distinct().count() == 1;
    return shared ? all.getFirst() : String.join(BETWEEN, all);
  }

  private String text(Layout.Part part, Filling.Value value) {
    return switch (part) {
      case VALUE -> clean(texts.of(value));
      case UNIT -> Texts.unit(value.content());
      case SOURCE -> clean(value.cited());
      case CERTAINTY -> texts.degree(value.degree());
    };
  }

  /** The separator of values cannot stand in one, nor can a cell begin or end with a space. */
  private static String clean(String text) {
    return text.replace("||", "|").replaceAll("\\s+", " ").strip();
  }

  private static String degree(List<Filling.Value> values) {
    List<String> degrees = values.stream().map(Filling.Value::degree).distinct().toList();
    return degrees.size() == 1 ? degrees.getFirst() : "";
  }

  private void guide() {
    XSSFSheet sheet = book.createSheet(words.say("form.guide"));
    sheet.setColumnWidth(0, 110 * 256);
    for (int i = 0; i < GUIDE_LINES; i++) {
      text(sheet.createRow(i), 0, words.say("form.guide." + (i + 1)), look.wrapped());
    }
  }

  private void legend() {
    Sheet sheet = book.createSheet(words.say("form.legend"));
    sheet.setColumnWidth(1, 80 * 256);
    int at = 0;
    for (String degree : Look.DEGREES) {
      Row row = sheet.createRow(at++);
      text(row, 0, texts.degree(degree), look.of(degree));
      text(row, 1, words.say("form.legend." + degree), look.wrapped());
    }
  }

  private void remember(Filling filling) {
    Sheet sheet = book.createSheet(Memory.SHEET);
    int at = 0;
    line(sheet.createRow(at++), Memory.COLUMNS);
    for (Filling.Contract contract : filling.contracts()) {
      for (Map.Entry<String, List<Filling.Value>> entry : contract.values().entrySet()) {
        if (fields.stream().anyMatch(field -> field.property().equals(entry.getKey()))) {
          for (Filling.Value value : entry.getValue()) {
            line(sheet.createRow(at++), line(contract, entry.getKey(), value));
          }
        }
      }
    }
    book.setSheetHidden(book.getSheetIndex(sheet), true);
  }

  private List<String> line(Filling.Contract contract, String property, Filling.Value value) {
    boolean measured = !(value.content() instanceof Content.Absence);
    List<String> cells = new ArrayList<>(List.of(contract.slug(), property));
    cells.add(text(Layout.Part.VALUE, value));
    cells.add(measured ? Texts.unit(value.content()) : "");
    cells.add(text(Layout.Part.SOURCE, value));
    cells.add(text(Layout.Part.CERTAINTY, value));
    cells.add(Iris.findThing(value.claim()).map(Iris.Thing::slug).orElse(""));
    cells.add(value.dataset());
    cells.add(String.join(";", value.sources()));
    return cells;
  }

  private static void line(Row row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      row.createCell(i).setCellValue(cells.get(i));
    }
  }
}
