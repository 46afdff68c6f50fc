package org.vigie.guide;

import java.util.List;
import org.vigie.words.Lang;

/**
 * A piece of text in Markdown (CommonMark with tables).
 *
 * @param file in which it stands, below {@code data/guide}
 * @param line of that file on which it begins, from 1
 * @param lang its language
 * @param markdown its source
 */
public record Body(String file, long line, Lang lang, String markdown) {
  /**
   * As HTML: raw HTML in the text is shown as text, addresses are ours, http, https or mailto, a
   * picture is its address, spaces are those of the language.
   */
  public String html(Rendition rendition) {
    return Markdown.html(this, rendition);
  }

  /** The links it makes, in their order. */
  public List<Link> links() {
    return Markdown.survey(this).links();
  }

  /** What it draws from the data, in its order. */
  public List<Live> live() {
    return Markdown.survey(this).live();
  }

  /** The words alone, without what is drawn from the data. */
  public String plain() {
    return Markdown.plain(this);
  }

  /** Whether nothing is written. */
  public boolean isBlank() {
    return markdown.isBlank();
  }
}
