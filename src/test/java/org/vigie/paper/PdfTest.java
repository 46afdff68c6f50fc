package org.vigie.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A page becomes a document that machines can read too, always the same one. */
class PdfTest {
  private static final Instant AT = Instant.parse("2026-11-24T09:30:00Z");
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Essai – Vigie</title>
      <style>html { font-family: "Paper Sans" } h1 { font-family: "Paper Serif" }
      section { page-break-before: always }</style></head><body><p>Début<br>de page
      <img src="https://tracker.example/x.png" alt="">
      <section id="un"><h1>Qui paie ?</h1><p>1,3 M€ ≠ 1,5 M€, « écrit » <em>l’un</em>.</section>
      <section id="deux"><h1>Combien ?</h1><p><a href="#un">Voir plus haut</a></section></body></html>
      """;

  @Test
  void theTextItsLanguageAndItsOutlineAreInIt() throws IOException {
    try (PDDocument document = Loader.loadPDF(Pdf.of(PAGE, AT))) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Essai – Vigie");
      assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(AT);
      assertThat(new PDFTextStripper().getText(document))
          .contains("Qui paie", "1,3 M€ ≠ 1,5 M€, « écrit »", "l’un");
      PDOutlineItem first = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertThat(first.getTitle()).isEqualTo("Qui paie ?");
      assertThat(first.getNextSibling().getTitle()).isEqualTo("Combien ?");
    }
  }

  @Test
  void theSamePageIsTheSameFile() {
    assertThat(Pdf.of(PAGE, AT)).isEqualTo(Pdf.of(PAGE, AT));
    assertThat(Pdf.of(PAGE, AT.plusSeconds(1))).isNotEqualTo(Pdf.of(PAGE, AT));
  }
}
