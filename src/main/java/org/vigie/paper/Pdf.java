package org.vigie.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.vigie.markup.HtmlElement;
import org.vigie.markup.HtmlPage;
import org.w3c.dom.Document;

/**
 * Makes a tagged PDF of a page of HTML, the same to the byte for the same page and moment. The
 * style of the page is CSS 2.1 with the page rules of CSS 3; its fonts are {@code Paper Serif} and
 * {@code Paper Sans}. Each section that has an identifier and a first heading is an entry of its
 * outline. Nothing is fetched: an image or a style sheet by address is left out.
 */
public final class Pdf {
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final String SERIF = "Paper Serif";
  private static final String SANS = "Paper Sans";

  /** The one thing that is loaded: a picture within the page itself. */
  private static final String PICTURE = "data:image/png;base64,";

  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private Pdf() {}

  /**
   * Makes the document.
   *
   * @param html a whole page in HTML 5, with a title and a language
   * @param at the moment that the document bears
   * @return the file
   */
  public static byte[] of(String html, Instant at) {
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.useUriResolver(
        (base, uri) -> uri.startsWith("#") || uri.startsWith(PICTURE) ? uri : null);
    builder.withProducer("Vigie");
    builder.withW3cDocument(outlined(html), null);
    font(builder, SERIF, "DejaVuSerif", "");
    font(builder, SERIF, "DejaVuSerif", "Italic");
    font(builder, SANS, "DejaVuSansCondensed", "");
    font(builder, SANS, "DejaVuSansCondensed", "Oblique");
    builder.toStream(OutputStream.nullOutputStream());
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument document = renderer.createPDFKeepOpen()) {
      date(document, at);
      document.setDocumentId(at.toEpochMilli() * 31 + html.hashCode());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The page with an outline of its sections, as viewers show it beside the text. */
  private static Document outlined(String html) {
    HtmlPage page = HtmlPage.parse(html);
    HtmlElement outline = page.select("head").getFirst().add("bookmarks");
    for (HtmlElement section : page.select("section[id]:has(h1)")) {
      outline
          .add("bookmark")
          .set("name", section.find("h1").orElseThrow().text())
          .set("href", "#" + section.value("id"));
    }
    return page.dom();
  }

  private static void font(PdfRendererBuilder builder, String family, String file, String slant) {
    FontStyle style = slant.isEmpty() ? FontStyle.NORMAL : FontStyle.ITALIC;
    String plain = FONTS + file + (slant.isEmpty() ? "" : "-" + slant) + ".ttf";
    builder.useFont(() -> open(plain), family, REGULAR, style, true);
    String bold = FONTS + file + "-Bold" + slant + ".ttf";
    builder.useFont(() -> open(bold), family, BOLD, style, true);
  }

  private static java.io.InputStream open(String font) {
    return Objects.requireNonNull(Pdf.class.getResourceAsStream(font), font);
  }

  private static void date(PDDocument document, Instant at) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    calendar.setTimeInMillis(at.toEpochMilli());
    PDDocumentInformation information = document.getDocumentInformation();
    information.setCreationDate(calendar);
    information.setModificationDate(calendar);
  }
}
