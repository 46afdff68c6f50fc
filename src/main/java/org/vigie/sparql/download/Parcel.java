package org.vigie.sparql.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vigie.format.RdfFormat;

/** An answer in an archive, with its readme beside it. */
public final class Parcel {
  /** The media type of the archive. */
  public static final String MEDIA_TYPE = "application/zip";

  private Parcel() {}

  /** Writes an answer to a stream. */
  public interface Content {
    /** Writes it; the stream stays open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes an archive; the stream stays open.
   *
   * @param name of the answer, without its ending
   * @param mediaType of the answer
   * @param readme what one must know
   */
  public static void write(
      String name, String mediaType, Content content, String readme, OutputStream out)
      throws IOException {
    String type = mediaType.split(";", 2)[0].strip();
    String suffix =
        RowForm.of(type)
            .map(RowForm::suffix)
            .or(() -> RdfFormat.findByMediaType(type).map(RdfFormat::suffix))
            .orElse("txt");
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.putNextEntry(new ZipEntry(name + "." + suffix));
    content.writeTo(zip);
    zip.closeEntry();
    zip.putNextEntry(new ZipEntry("README.txt"));
    zip.write(readme.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
  }
}
