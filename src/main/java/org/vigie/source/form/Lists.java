package org.vigie.source.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vigie.source.Reference;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** The drop-down lists of the form. They propose and do not forbid: a cell may hold several. */
final class Lists {
  private static final List<String> CURRENCIES = List.of("EUR", "GBP", "USD", "CHF");

  private final Sheet sheet;
  private final Graph codes;
  private final Words words;
  private final Lang lang;
  private final Map<String, String> areas = new HashMap<>();

  Lists(XSSFWorkbook book, Reference reference, Words words, Lang lang) {
    this.sheet = book.createSheet(words.say("form.lists"));
    this.codes = reference.codes();
    this.words = words;
    this.lang = lang;
    book.setSheetHidden(book.getSheetIndex(sheet), true);
  }

  /** Puts the lists beside the cells of a sheet. */
  void offer(XSSFSheet form, List<Layout.Field> fields, int rows) {
    DataValidationHelper helper = form.getDataValidationHelper();
    for (int i = 0; i < fields.size(); i++) {
      Optional<String> area = area(fields.get(i));
      if (area.isPresent()) {
        DataValidation list =
            helper.createValidation(
                helper.createFormulaListConstraint(area.get()),
                new CellRangeAddressList(1, rows, i + 2, i + 2));
        list.setShowErrorBox(false);
        list.setSuppressDropDownArrow(true);
        form.addValidationData(list);
      }
    }
  }

  private Optional<String> area(Layout.Field field) {
    return switch (field.part()) {
      case VALUE ->
          Optional.ofNullable(field.codeList()).map(list -> list(list.toString(), labels(list)));
      case CERTAINTY ->
          Optional.of(
              list(
                  "certainty",
                  Look.DEGREES.stream().map(degree -> words.say("form." + degree)).toList()));
      case UNIT ->
          Optional.of(
              field.kind().equals("kind-money")
                  ? list("currency", CURRENCIES)
                  : list("unit", labels(Iris.code("units"))));
      case SOURCE -> Optional.empty();
    };
  }

  private String list(String name, List<String> entries) {
    return areas.computeIfAbsent(
        name,
        unseen -> {
          int column = areas.size();
          for (int i = 0; i < entries.size(); i++) {
            Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(entries.get(i));
          }
          String letters = org.vigie.source.sheet.Sheet.letters(column);
          return "'%s'!$%s$1:$%s$%d"
              .formatted(sheet.getSheetName(), letters, letters, Math.max(1, entries.size()));
        });
  }

  private List<String> labels(Node list) {
    List<String> labels = new ArrayList<>();
    codes
        .find(Node.ANY, W3c.SKOS_IN_SCHEME, list)
        .mapWith(t -> t.getSubject())
        .toList()
        .forEach(
            code ->
                codes
                    .find(code, W3c.SKOS_PREF_LABEL, Node.ANY)
                    .filterKeep(t -> t.getObject().getLiteralLanguage().equals(lang.tag()))
                    .forEachRemaining(t -> labels.add(t.getObject().getLiteralLexicalForm())));
    return labels.stream().distinct().sorted().toList();
  }
}
