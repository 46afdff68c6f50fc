package org.vigie.source.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.vigie.source.TableException;
import org.xml.sax.SAXException;

/** Reads spreadsheets; what a file is, its content says, not its name. */
public final class Sheets {
  private static final int HEAD = 4_096;

  private Sheets() {}

  /**
   * Reads a spreadsheet from a stream, by way of a temporary file.
   *
   * @param name the name of the file, for places
   * @throws TableException when it is no spreadsheet that can be read, or exceeds the budget
   * @throws IOException when the stream fails
   */
  public static Workbook read(InputStream in, String name, Budget budget) throws IOException {
    Path copy = Files.createTempFile("vigie-sheet", ".bin");
    try {
      try (var out = Files.newOutputStream(copy)) {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          total += read;
          if (total > budget.fileBytes()) {
            throw new Grid(name, budget).refuse("sheet.size", megabytes(budget));
          }
          out.write(buffer, 0, read);
        }
      }
      return read(copy, name, budget);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /**
   * Reads a spreadsheet.
   *
   * @param name the name of the file, for places
   * @return its sheets, with every cell that holds a text, a comment or a colour
   * @throws TableException when it is no spreadsheet that can be read, or exceeds the budget
   * @throws IOException when the file cannot be read
   */
  public static Workbook read(Path file, String name, Budget budget) throws IOException {
    Grid grid = new Grid(name, budget);
    if (Files.size(file) > budget.fileBytes()) {
      throw grid.refuse("sheet.size", megabytes(budget));
    }
    try {
      read(file, grid, budget);
      return grid.done();
    } catch (TableException told) {
      throw told;
    } catch (EncryptedDocumentException locked) {
      throw grid.refuse("sheet.encrypted");
    } catch (OldExcelFormatException old) {
      throw grid.refuse("sheet.old");
    } catch (SAXException | XMLStreamException | OpenXML4JException | OpenXML4JRuntimeException e) {
      throw broken(grid, e);
    } catch (IOException | UncheckedIOException e) {
      throw broken(grid, e);
    } catch (RuntimeException | StackOverflowError fault) {
      // The libraries answer malformed files with whatever their code stumbles over.
      throw broken(grid, fault);
    }
  }

  private static void read(Path file, Grid grid, Budget budget)
      throws IOException, OpenXML4JException, SAXException, XMLStreamException {
    byte[] head = head(file);
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (head.length == 0 || start.isBlank()) {
      throw grid.refuse("sheet.empty");
    }
    if (start.startsWith("PK")) {
      zipped(file, grid, budget);
    } else if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      Xls.read(file, grid);
    } else {
      String lower = start.stripLeading().toLowerCase(Locale.ROOT).replace("ï»¿", "");
      if (lower.startsWith("<!doctype") || lower.startsWith("<html") || lower.startsWith("<?xml")) {
        throw grid.refuse("sheet.markup");
      }
      if (lower.startsWith("%pdf")
          || lower.startsWith("{\\rtf")
          || lower.startsWith("\u001F\u008B")) {
        throw grid.refuse("sheet.format");
      }
      Csv.read(Files.readAllBytes(file), grid);
    }
  }

  private static void zipped(Path file, Grid grid, Budget budget)
      throws IOException, OpenXML4JException, SAXException, XMLStreamException {
    Set<String> names = Zip.check(file, grid, budget);
    if (names.contains("xl/workbook.bin")) {
      throw grid.refuse("sheet.xlsb");
    }
    if (names.contains("[Content_Types].xml")
        && names.stream().anyMatch(n -> n.startsWith("xl/"))) {
      Xlsx.read(file, grid);
    } else if (names.contains("content.xml")) {
      Ods.read(file, names, grid);
    } else {
      throw grid.refuse("sheet.format");
    }
  }

  private static TableException broken(Grid grid, Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      String said = String.valueOf(at.getMessage());
      if (at instanceof TableException told) {
        return told;
      }
      if (said.contains("DOCTYPE")) {
        return grid.refuse("sheet.doctype", "");
      }
      if (said.contains("Zip bomb")) {
        return grid.refuse("sheet.bomb", "", Integer.toString(Budget.USUAL.ratio()));
      }
      if (at instanceof java.io.EOFException || said.contains("Unexpected end")) {
        return grid.refuse("sheet.cut");
      }
    }
    return grid.refuse("sheet.broken");
  }

  private static String megabytes(Budget budget) {
    return Long.toString(budget.fileBytes() >> 20);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }
}
