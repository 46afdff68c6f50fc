package org.vigie.export;

import org.vigie.markup.HtmlPage;
import org.vigie.words.Figures;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * What a copy says of itself.
 *
 * @param state what was copied
 */
record CopyWords(CopyState state) {

  /** The line at the foot of each page. */
  String foot(String lang, String note) {
    return "<p class=\"legal\">"
        + text(lang, "foot", revision(lang), day(lang))
        + " <a href=\""
        + HtmlPage.escape(note)
        + "\">"
        + text(lang, "foot.more")
        + "</a></p>";
  }

  /** Where a script writes which address was asked. */
  String asked(String lang, String publicUrl) {
    return "<p class=\"lead\" id=\"adresse\" data-site=\""
        + HtmlPage.escape(publicUrl)
        + "\" hidden>"
        + text(lang, "asked")
        + " <a></a></p>";
  }

  /** A text for a page, in the language of the page. */
  String text(String lang, String key, Object... arguments) {
    return HtmlPage.escape(say(lang, key, arguments));
  }

  String say(String lang, String key, Object... arguments) {
    return Words.of(CopyWords.class, Lang.find(lang).orElse(Lang.FR)).say(key, arguments);
  }

  String revision(String lang) {
    return Figures.of(Lang.find(lang).orElse(Lang.FR)).number(state.revision());
  }

  String day(String lang) {
    return Figures.of(Lang.find(lang).orElse(Lang.FR)).date(state.at().toString().substring(0, 10));
  }
}
