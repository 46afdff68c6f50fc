package org.vigie.cite;

import java.util.Locale;
import org.vigie.words.Lang;

/**
 * What is cited, in one state of knowledge. The day on which somebody looked is not part of it: the
 * address leads to that state for ever.
 *
 * @param kind what kind of work it is
 * @param title its title
 * @param genre what it is, in words, such as "claim"; may be empty
 * @param identifier its name, whatever becomes of it: an IRI
 * @param address where this very state of it is found
 * @param version the name of that state: the number of a revision, or the name of a release
 * @param date of that state, ISO; empty when it is not known
 * @param lang the language in which it is read
 */
public record Reference(
    Kind kind,
    String title,
    String genre,
    String identifier,
    String address,
    String version,
    String date,
    Lang lang) {
  /** Who speaks and publishes. */
  public static final String AUTHOR = "Vigie";

  /** A reference without line breaks, which no format of references has a place for. */
  public Reference {
    title = title.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
  }

  /** The kinds of works, as programs that keep references tell them apart. */
  public enum Kind {
    /** A page: about a thing, a claim, a set of things. */
    PAGE("webpage", "ELEC", "webpage"),
    /** Data: the whole, a dataset, a release, the answer to a query. */
    DATA("dataset", "DATA", "dataset");

    private final String csl;
    private final String ris;
    private final String zotero;

    Kind(String csl, String ris, String zotero) {
      this.csl = csl;
      this.ris = ris;
      this.zotero = zotero;
    }

    /** The type in CSL 1.0.2. */
    String csl() {
      return csl;
    }

    /** The type in RIS. */
    String ris() {
      return ris;
    }

    /** The type of item in Zotero. */
    public String zotero() {
      return zotero;
    }
  }

  /** The year; empty when the date is not known. */
  public String year() {
    return date.length() < 4 ? "" : date.substring(0, 4);
  }

  /** A name for it in BibTeX, and of its files: letters, figures and hyphens. */
  public String key() {
    String name =
        identifier
            .replaceFirst("^https?://[^/]+/", "")
            .replaceFirst("^vigie/(?:id/[^/]+/)?", "")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-|-$", "")
            .toLowerCase(Locale.ROOT);
    return "vigie-"
        + (name.isEmpty() ? "" : name.substring(0, Math.min(name.length(), 60)) + "-")
        + (version.matches("\\d+") ? "r" : "")
        + version.replaceAll("[^A-Za-z0-9.]+", "-");
  }
}
