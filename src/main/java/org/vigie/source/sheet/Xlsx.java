package org.vigie.source.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Excel 2007 and later (ECMA-376), one sheet at a time, as a stream. */
final class Xlsx {
  static {
    // The budget of issue 3, 200:1; the library's own limit of 100:1 refuses honest empty tables.
    ZipSecureFile.setMinInflateRatio(1.0 / Budget.USUAL.ratio());
    ZipSecureFile.setMaxFileCount(Zip.MOST_ENTRIES);
  }

  private Xlsx() {}

  static void read(Path file, Grid grid) throws IOException, OpenXML4JException, SAXException {
    try (OPCPackage archive = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(archive);
      ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(archive, false);
      StylesTable styles = reader.getStylesTable();
      Book book = new Book();
      try (InputStream workbook = reader.getWorkbookData()) {
        parse(workbook, book);
      }
      if (archive.getParts().stream().anyMatch(Xlsx::isMacro)) {
        grid.remark("sheet.macros", "");
      }
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          grid.sheet(sheets.getSheetName());
          if (book.hidden.contains(sheets.getSheetName())) {
            grid.remark("sheet.hidden", sheets.getSheetName());
          }
          XlsxSheet handler =
              new XlsxSheet(grid, texts, styles, sheets.getSheetComments(), book.since1904);
          parse(sheet, handler);
          grid.endRow();
          link(sheets.getSheetPart(), handler, grid);
        }
      }
    }
  }

  private static boolean isMacro(PackagePart part) {
    return part.getContentType().contains("vbaProject");
  }

  private static void link(PackagePart part, XlsxSheet handler, Grid grid) {
    for (XlsxSheet.Link link : handler.links()) {
      var relation = part.getRelationship(link.relation());
      if (relation != null && relation.getTargetURI() != null) {
        String address = relation.getTargetURI().toString();
        if (address.startsWith("http://") || address.startsWith("https://")) {
          grid.link(link.row(), link.column(), address);
        }
      }
    }
  }

  private static void parse(InputStream in, DefaultHandler handler)
      throws IOException, SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.newSAXParser().parse(new InputSource(in), handler);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("The platform's own parser has these features", impossible);
    }
  }

  /** What the workbook says of its sheets. */
  private static final class Book extends DefaultHandler {
    private final java.util.Set<String> hidden = new java.util.HashSet<>();
    private boolean since1904;

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
      if (local.equals("sheet") && attributes.getValue("state") != null) {
        if (!"visible".equals(attributes.getValue("state"))) {
          hidden.add(attributes.getValue("name"));
        }
      } else if (local.equals("workbookPr")) {
        String date1904 = attributes.getValue("date1904");
        since1904 = "1".equals(date1904) || "true".equals(date1904);
      }
    }
  }
}
