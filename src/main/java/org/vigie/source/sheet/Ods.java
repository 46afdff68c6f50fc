package org.vigie.source.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * OpenDocument spreadsheets (OASIS OpenDocument 1.3, part 3). The usual Java library reads the
 * whole table into memory, repeated rows included, and loses percentages and the precision of
 * dates; the XML itself is plain enough.
 */
final class Ods {
  private Ods() {}

  static void read(Path file, Set<String> names, Grid grid) throws IOException, XMLStreamException {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      if (isEncrypted(archive, names)) {
        throw grid.refuse("sheet.encrypted");
      }
      if (names.stream().anyMatch(name -> name.startsWith("Basic/") && name.contains("Module"))) {
        grid.remark("sheet.macros", "");
      }
      OdsStyles styles = new OdsStyles();
      if (names.contains("styles.xml")) {
        read(archive, "styles.xml", xml -> styles.read(xml));
      }
      read(archive, "content.xml", xml -> new OdsSheet(xml, styles, grid).read());
    }
  }

  private static boolean isEncrypted(ZipFile archive, Set<String> names)
      throws IOException, XMLStreamException {
    boolean[] found = new boolean[1];
    if (names.contains("META-INF/manifest.xml")) {
      read(
          archive,
          "META-INF/manifest.xml",
          xml -> {
            while (xml.hasNext()) {
              found[0] |=
                  xml.next() == XMLStreamConstants.START_ELEMENT
                      && xml.getLocalName().equals("encryption-data");
            }
          });
    }
    return found[0];
  }

  private static void read(ZipFile archive, String name, Part part)
      throws IOException, XMLStreamException {
    ZipEntry entry = archive.getEntry(name);
    if (entry == null) {
      throw new XMLStreamException("There is no " + name);
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in = archive.getInputStream(entry)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      part.read(xml);
      xml.close();
    }
  }

  @FunctionalInterface
  private interface Part {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }
}
