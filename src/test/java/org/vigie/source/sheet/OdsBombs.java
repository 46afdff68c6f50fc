package org.vigie.source.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** OpenDocument files that a few letters would make enormous. */
final class OdsBombs {
  private OdsBombs() {}

  static byte[] repeatedRows() throws IOException {
    return ods(
        "<table:table-row table:number-rows-repeated=\"2000000\">"
            + cell("x")
            + "</table:table-row>");
  }

  static byte[] repeatedColumns() throws IOException {
    return ods(
        "<table:table-row><table:table-cell table:number-columns-repeated=\"99999999\">"
            + "<text:p>x</text:p></table:table-cell></table:table-row>");
  }

  static byte[] emptyRows() throws IOException {
    return ods(
        "<table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell"
            + " table:number-columns-repeated=\"16384\"/></table:table-row><table:table-row>"
            + cell("fin")
            + "</table:table-row>");
  }

  private static String cell(String text) {
    return "<table:table-cell><text:p>" + text + "</text:p></table:table-cell>";
  }

  private static byte[] ods(String rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(
          ("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                  + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                  + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
                  + "<office:spreadsheet><table:table table:name=\"T\">"
                  + rows
                  + "</table:table></office:spreadsheet></office:body></office:document-content>")
              .getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
