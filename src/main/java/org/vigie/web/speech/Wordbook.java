package org.vigie.web.speech;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.vigie.words.Lang;

/** The bundle of the pages and the formatter, in one language. */
final class Wordbook {
  private final Locale locale;
  private final ResourceBundle bundle;

  Wordbook(Lang lang) {
    this.locale = Locale.of(lang.tag());
    this.bundle = ResourceBundle.getBundle("org.vigie.web.messages", locale);
  }

  String message(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  Optional<String> find(String key) {
    try {
      return Optional.of(bundle.getString(key));
    } catch (MissingResourceException none) {
      return Optional.empty();
    }
  }

  String set(String text) {
    return text;
  }

  String spell(int n) {
    return find("number." + n).orElseGet(() -> number(BigDecimal.valueOf(n)));
  }

  String number(BigDecimal n) {
    return java.text.NumberFormat.getInstance(locale).format(n);
  }

  String percent(BigDecimal n) {
    return number(n) + " %";
  }

  String months(int n) {
    return n + " mois";
  }

  String money(BigDecimal n, String currency) {
    return n.compareTo(BigDecimal.valueOf(1000000)) >= 0
        ? n.movePointLeft(6).stripTrailingZeros().toPlainString().replace('.', ',') + " M€"
        : number(n) + " €";
  }

  String date(String edtf) {
    return edtf.length() == 10
        ? java.time.LocalDate.parse(edtf)
            .format(java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", locale))
        : edtf;
  }

  String shortDate(String edtf) {
    return date(edtf);
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String slug(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
