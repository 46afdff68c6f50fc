package org.vigie.web.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the addresses of a text: a list, a bibliography in BibTeX or RIS, a table in CSV, or prose.
 * The day of reading is looked for in the same entry, record or line.
 *
 * @param cited the addresses, in the order of the text, each once with the same day
 * @param found how many there were; more than are listed when there are too many
 */
public record Bibliography(List<Cited> cited, int found) {
  /** How many addresses are checked at once. */
  public static final int MOST = 500;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\bhttps?://[^\\s<>\"“”«»{}|\\\\^`,;]+|\\bw3id\\.org/[^\\s<>\"{}|\\\\^`,;]+");
  private static final Pattern TRAILING = Pattern.compile("[.,;:!?'’»\\])}]+$");
  private static final Pattern ENTRY = Pattern.compile("^\\s*@\\w+\\s*\\{|^TY  - ");
  private static final String END_OF_RECORD = "ER  -";
  private static final Pattern NAMED_DAY =
      Pattern.compile(
          "(?i)(?:urldate|accessed?|lastchecked|visited|consult\\w*|Y2  -)[^0-9\\n]{0,20}"
              + "([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})");
  private static final Pattern DAY =
      Pattern.compile("(?<![0-9/=-])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])");
  private static final Pattern FRENCH_DAY =
      Pattern.compile("(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?![0-9])");

  /** Copies the list. */
  public Bibliography {
    cited = List.copyOf(cited);
  }

  /** The addresses of a text. */
  public static Bibliography of(String text) {
    Map<List<Object>, Cited> found = new LinkedHashMap<>();
    for (Block block : blocks(text.replace("\r\n", "\n").replace('\r', '\n'))) {
      Optional<LocalDate> day = block.day();
      block.addresses(day).forEach(one -> found.putIfAbsent(List.of(one.address(), one.on()), one));
    }
    return new Bibliography(found.values().stream().limit(MOST).toList(), found.size());
  }

  /** Whether there are more than are checked. */
  public boolean isCut() {
    return found > cited.size();
  }

  /** An entry of a bibliography, or a line. */
  private record Block(List<String> lines, int first, boolean entry) {
    Optional<LocalDate> day() {
      String all = String.join("\n", lines);
      Optional<LocalDate> named = day(NAMED_DAY, all, 1, 2, 3);
      if (named.isPresent() || entry) {
        return named;
      }
      String words = ADDRESS.matcher(all).replaceAll(" ");
      return day(DAY, words, 1, 2, 3).or(() -> day(FRENCH_DAY, words, 3, 2, 1));
    }

    private static Optional<LocalDate> day(
        Pattern pattern, String text, int year, int month, int day) {
      Matcher matcher = pattern.matcher(text);
      if (!matcher.find()) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group(year)),
                Integer.parseInt(matcher.group(month)),
                Integer.parseInt(matcher.group(day))));
      } catch (DateTimeException none) {
        return Optional.empty();
      }
    }

    List<Cited> addresses(Optional<LocalDate> day) {
      List<Cited> all = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        int line = first + i;
        ADDRESS
            .matcher(entry ? lines.get(i).replaceAll("\\\\([_%#&~$])", "$1") : lines.get(i))
            .results()
            .map(MatchResult::group)
            .map(address -> TRAILING.matcher(address).replaceFirst(""))
            .map(address -> address.startsWith("w3id") ? "https://" + address : address)
            .forEach(address -> all.add(new Cited(address, day, line)));
      }
      return all;
    }
  }

  /** An entry ends where its braces close, a record where it says so, a line with itself. */
  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    List<String> entry = new ArrayList<>();
    int first = 0;
    int number = 0;
    int open = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      boolean begins = ENTRY.matcher(line).find();
      if (begins && !entry.isEmpty()) {
        blocks.add(new Block(List.copyOf(entry), first, true));
        entry.clear();
      }
      if (begins) {
        first = number;
        open = 0;
      }
      if (!begins && entry.isEmpty()) {
        blocks.add(new Block(List.of(line), number, false));
        continue;
      }
      entry.add(line);
      boolean record = entry.getFirst().startsWith("TY");
      open += balance(line);
      if (record ? line.startsWith(END_OF_RECORD) : open <= 0) {
        blocks.add(new Block(List.copyOf(entry), first, true));
        entry.clear();
      }
    }
    if (!entry.isEmpty()) {
      blocks.add(new Block(List.copyOf(entry), first, true));
    }
    return blocks;
  }

  private static int balance(String line) {
    return line.chars().map(c -> c == '{' ? 1 : c == '}' ? -1 : 0).sum();
  }
}
