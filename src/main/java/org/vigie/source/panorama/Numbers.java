package org.vigie.source.panorama;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.source.lexicon.Plain;
import org.vigie.source.lexicon.Vocabulary;

/**
 * Numbers as people write them: {@code 1,3 M€}, {@code près de 6 millions}, {@code 5,4 à 5,5 M€},
 * {@code 1000-1500}, {@code 6,5 ans}, {@code 68 familles}.
 */
final class Numbers {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(\\d{1,3}(?:[ .,']\\d{3})+(?![\\d])(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)|(\\p{L}+)|([€£$%~≈–—/+-])|(\\S)");
  private static final Pattern PARENTHESES = Pattern.compile("\\s*\\([^()]*\\)\\s*$");
  private static final int MOST_TOKENS = 24;

  private final Vocabulary words;

  Numbers(Vocabulary words) {
    this.words = words;
  }

  /**
   * One number or two, and what goes with them.
   *
   * @param values one, or the two ends of a range
   * @param approximate whether the text says so
   * @param limited whether the text says "up to"
   * @param currency as an ISO code
   * @param unit a code such as {@code unit-household}
   */
  record Quantity(
      List<BigDecimal> values,
      boolean approximate,
      boolean limited,
      @Nullable String currency,
      @Nullable String unit) {}

  /** Reads a text; empty when a word of it is not understood. */
  Optional<Quantity> find(String text) {
    String bare = PARENTHESES.matcher(Plain.bare(text)).replaceAll("");
    Reading reading = new Reading();
    Matcher token = TOKEN.matcher(bare);
    List<String[]> tokens = new ArrayList<>();
    while (token.find()) {
      boolean stop = token.group().equals("'") || token.group().equals(".");
      if (token.group(4) != null && !stop) {
        return Optional.empty();
      }
      if (!stop) {
        tokens.add(new String[] {token.group(1), token.group(2), token.group(3)});
      }
    }
    if (tokens.size() > MOST_TOKENS) {
      return Optional.empty();
    }
    for (int at = 0; at < tokens.size(); at++) {
      at += reading.take(tokens, at);
      if (reading.lost) {
        return Optional.empty();
      }
    }
    return reading.result();
  }

  /** One reading of one text, from left to right. */
  private final class Reading {
    private final List<BigDecimal> values = new ArrayList<>();
    private final List<BigDecimal> factors = new ArrayList<>();
    private boolean approximate;
    private boolean limited;
    private boolean negative;
    private boolean joined;
    private boolean added;
    private boolean lost;
    private @Nullable String currency;
    private @Nullable String unit;

    /** Takes what begins at a token; returns how many more tokens it took. */
    int take(List<String[]> tokens, int at) {
      String number = tokens.get(at)[0];
      String word = tokens.get(at)[1];
      String sign = tokens.get(at)[2];
      if (number != null) {
        number(number, scaledNext(tokens, at + 1));
        return 0;
      }
      if (sign != null) {
        sign(sign);
        return 0;
      }
      if (word == null) {
        return 0;
      }
      String next = at + 1 < tokens.size() ? tokens.get(at + 1)[1] : null;
      if (next != null && word(word + " " + next)) {
        return 1;
      }
      lost |= !word(word);
      return 0;
    }

    private boolean scaledNext(List<String[]> tokens, int at) {
      return at < tokens.size()
          && tokens.get(at)[1] != null
          && words.is("multiplier", tokens.get(at)[1]);
    }

    private void number(String digits, boolean scaled) {
      if (values.size() == 2 || (values.size() == 1 && !joined && !added)) {
        lost = true;
        return;
      }
      BigDecimal value = decimal(digits, scaled);
      values.add(negative && values.isEmpty() ? value.negate() : value);
      factors.add(BigDecimal.ZERO);
    }

    private void sign(String sign) {
      switch (sign) {
        case "€", "£", "$" -> currency(words.find("currency", sign).orElse(sign));
        case "~", "≈" -> approximate = true;
        case "-", "–", "—" -> {
          joined |= !values.isEmpty();
          negative |= values.isEmpty();
        }
        case "%" -> unit = "%";
        default -> lost = true;
      }
    }

    private boolean word(String word) {
      Optional<String> factor = words.find("multiplier", word);
      if (factor.isPresent() && !values.isEmpty()) {
        return scale(new BigDecimal(factor.get()));
      }
      Optional<String> money = words.find("currency", word);
      if (money.isPresent()) {
        currency(money.get());
        return true;
      }
      Optional<String> months = words.find("months", word);
      if (months.isPresent() && !values.isEmpty()) {
        unit = "months";
        added = true;
        return scale(new BigDecimal(months.get()));
      }
      Optional<String> counted = words.find("unit", word);
      if (counted.isPresent()) {
        unit = counted.get();
        return true;
      }
      return mark(word);
    }

    private boolean mark(String word) {
      if (words.is("approximate", word)) {
        approximate = true;
        return true;
      }
      if (words.is("limit", word)) {
        limited = true;
        return true;
      }
      if (words.is("to", word) && !values.isEmpty()) {
        joined = true;
        return true;
      }
      if (words.is("percent", word)) {
        unit = "%";
        return true;
      }
      return words.is("from", word) || words.is("filler", word);
    }

    private boolean scale(BigDecimal factor) {
      int last = factors.size() - 1;
      if (factors.get(last).signum() != 0) {
        return false;
      }
      factors.set(last, factor);
      return true;
    }

    private void currency(String code) {
      lost |= currency != null && !currency.equals(code);
      currency = code;
    }

    private Optional<Quantity> result() {
      if (values.isEmpty() || (joined && values.size() < 2)) {
        return Optional.empty();
      }
      List<BigDecimal> scaled = new ArrayList<>();
      BigDecimal last = factors.getLast();
      for (int i = 0; i < values.size(); i++) {
        BigDecimal own = factors.get(i);
        BigDecimal factor = own.signum() != 0 ? own : last.signum() != 0 ? last : BigDecimal.ONE;
        scaled.add(values.get(i).multiply(factor));
      }
      boolean sum = "months".equals(unit) && scaled.size() == 2 && factors.getFirst().signum() != 0;
      if (sum && factors.getFirst().compareTo(last) > 0) {
        scaled = List.of(scaled.getFirst().add(scaled.getLast()));
      }
      return Optional.of(new Quantity(List.copyOf(scaled), approximate, limited, currency, unit));
    }
  }

  /**
   * A number with separators. One separator before exactly three digits groups thousands, unless
   * the number is scaled ({@code 1,300 M€}) or begins with zero.
   */
  private static BigDecimal decimal(String digits, boolean scaled) {
    String text = digits.replace(" ", "").replace("'", "");
    int point = text.lastIndexOf('.');
    int comma = text.lastIndexOf(',');
    int last = Math.max(point, comma);
    if (last < 0) {
      return new BigDecimal(text);
    }
    char separator = text.charAt(last);
    boolean several = text.indexOf(separator) != last;
    boolean mixed = point >= 0 && comma >= 0;
    boolean threeDigits = text.length() - last - 1 == 3;
    boolean grouped = several || (threeDigits && !mixed && !scaled && !text.startsWith("0"));
    String whole = text.substring(0, last).replace(".", "").replace(",", "");
    String rest = text.substring(last + 1);
    return new BigDecimal(grouped ? whole + rest : whole + "." + rest);
  }
}
