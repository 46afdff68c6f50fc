package org.vigie.sparql;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.lang.sparql_12.javacc.SPARQLParser12Constants;
import org.vigie.vocab.Prefixes;

/**
 * Tells in words what a parser says of a query that it cannot read: where, what, and what could
 * stand there. What it says otherwise is told as it says it.
 */
final class Malformed {
  private static final Pattern PLACE =
      Pattern.compile("(?:,? at)? ?\\[?[Ll]ine:? (\\d+), col(?:umn)?:? (\\d+)\\]?[.:]?");

  /** What could stand there, each on a line of its own. */
  private static final Pattern EXPECTED =
      Pattern.compile("(?m)^ +(?:\"([^\"]+)\"|<(\\w+)>) \\.\\.\\.");

  private static final int MOST_EXPECTED = 8;

  /** Up to here a word is wrong in one place. */
  private static final int SHORT = 4;

  /** How a reader would write what the grammar has a name for. */
  private static final Map<String, String> TOKENS =
      Map.of(
          "IRIref", "<https://…>",
          "PNAME_LN", "vigie:name",
          "VAR1", "?x",
          "INTEGER", "1",
          "STRING_LITERAL1", "\"emploi\"");

  /** Notation of SPARQL 1.2 that could stand nearly anywhere, and hides what was meant. */
  private static final List<String> RARE = List.of("{|", "~", "<<(", "<<");

  /** The words of the language, such as SELECT. */
  private static final List<String> WORDS =
      Arrays.stream(SPARQLParser12Constants.tokenImage)
          .filter(image -> image.matches("\"[A-Za-z_]+\""))
          .map(image -> image.substring(1, image.length() - 1).toUpperCase(Locale.ROOT))
          .toList();

  /** What holds braces that open no group: texts, addresses, remarks. */
  private static final Pattern ASIDE =
      Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'|<[^<>\\s]*>|#[^\n]*");

  /** A query, where a sentence of the parser was found to fit, and the whole of what it said. */
  private record Said(String query, String line, String column, String whole) {
    /** So many characters before. */
    Said back(int characters) {
      int start = Integer.parseInt(column) - characters;
      return new Said(query, line, Integer.toString(start), whole);
    }

    Refusal refusal(String key, String... more) {
      return new Refusal(
          400,
          key,
          Stream.concat(Stream.of(line, column), Arrays.stream(more)).toArray(String[]::new));
    }
  }

  /** A sentence of the parser, and how it is told. */
  private record Sentence(Pattern form, BiFunction<Said, MatchResult, Refusal> told) {
    static Sentence of(String form, BiFunction<Said, MatchResult, Refusal> told) {
      return new Sentence(Pattern.compile(form), told);
    }
  }

  private static final List<Sentence> SENTENCES =
      List.of(
          Sentence.of("^Encountered \"<EOF>\"", Malformed::ended),
          Sentence.of(
              "^Encountered \" (?:<\\w+>|\"[^\"]*\") \"(.*) \"\"",
              (said, found) -> said.refusal("unexpected", found.group(1), expected(said.whole()))),
          Sentence.of(
              "^Lexical error.*after prefix \"(\\w+)\"",
              (said, found) -> word(said.back(found.group(1).length()), found.group(1))),
          Sentence.of(
              "^Lexical error.*after prefix \"\\\\?[\"'].*\\\\\"",
              (said, found) -> said.refusal("escape")),
          Sentence.of(
              "^Lexical error.*after prefix \"\\\\?([\"'])",
              (said, found) -> said.refusal("textOpen", found.group(1))),
          Sentence.of(
              "^Lexical error +Encountered: '(\\d+)'",
              (said, found) -> character(said, Integer.parseInt(found.group(1)))),
          Sentence.of("^Lexical error +Encountered: <EOF>", (said, found) -> said.refusal("cut")),
          Sentence.of("^Unresolved prefixed name: ([^:\\s]*):", Malformed::undeclared),
          Sentence.of(
              "^Non-group key variable in SELECT: (\\?\\S+)",
              (said, found) -> new Refusal(400, "notGrouped", found.group(1))),
          Sentence.of(
              "^BIND: Variable used when already in-scope: (\\?\\S+)",
              (said, found) -> new Refusal(400, "boundTwice", found.group(1))));

  private Malformed() {}

  /** What is wrong with a query, as a refusal with 400. */
  static Refusal refusal(String query, QueryException wrong) {
    if (wrong.getMessage() == null || wrong.getCause() instanceof StackOverflowError) {
      return QueryCheck.tooDeep();
    }
    String first = firstLine(wrong);
    Matcher place = PLACE.matcher(first);
    boolean placed = place.find();
    String rest = placed ? place.replaceFirst("").strip() : first;
    Said said =
        placed
            ? new Said(query, place.group(1), place.group(2), wrong.getMessage())
            : new Said(query, "", "", wrong.getMessage());
    for (Sentence sentence : SENTENCES) {
      Matcher found = sentence.form().matcher(rest);
      if (found.find()) {
        return sentence.told().apply(said, found);
      }
    }
    return placed ? said.refusal("malformed", rest) : new Refusal(400, "invalid", first);
  }

  private static Refusal ended(Said said, MatchResult found) {
    String bare = ASIDE.matcher(said.query()).replaceAll("");
    long open = bare.chars().filter(c -> c == '{').count();
    long closed = bare.chars().filter(c -> c == '}').count();
    return open > closed
        ? said.refusal("braces", Long.toString(open - closed))
        : said.refusal("ended", expected(said.whole()));
  }

  private static Refusal word(Said said, String word) {
    LevenshteinDistance distance = new LevenshteinDistance(word.length() > SHORT ? 2 : 1);
    String plain = word.toUpperCase(Locale.ROOT);
    return WORDS.stream()
        .filter(known -> distance.apply(plain, known) >= 0)
        .min(Comparator.comparingInt(known -> distance.apply(plain, known)))
        .map(near -> said.refusal("wordNear", word, near))
        .orElseGet(() -> said.refusal("word", word));
  }

  private static Refusal character(Said said, int code) {
    boolean seen = !Character.isSpaceChar(code) && Character.getType(code) != Character.FORMAT;
    return seen
        ? said.refusal("character", Character.toString(code))
        : said.refusal("invisible", String.format(Locale.ROOT, "U+%04X", code));
  }

  /** For a prefix that we publish, the line that declares it is offered. */
  private static Refusal undeclared(Said said, MatchResult found) {
    String prefix = found.group(1);
    return Optional.ofNullable(Prefixes.map().get(prefix))
        .map(space -> said.refusal("undeclared", prefix, "PREFIX " + prefix + ": <" + space + ">"))
        .orElseGet(() -> said.refusal("unknownPrefix", prefix));
  }

  /** What could stand there, signs first, then words; the first of them when there are many. */
  private static String expected(String said) {
    List<String> all =
        EXPECTED
            .matcher(said)
            .results()
            .map(
                each ->
                    each.group(1) == null
                        ? TOKENS.getOrDefault(each.group(2), "")
                        : each.group(1).toUpperCase(Locale.ROOT))
            .filter(each -> !each.isEmpty() && !RARE.contains(each))
            .sorted(Comparator.comparing(each -> Character.isLetter(each.charAt(0))))
            .toList();
    return all.stream().limit(MOST_EXPECTED).collect(Collectors.joining("  "))
        + (all.size() > MOST_EXPECTED ? "  …" : "");
  }

  static String firstLine(Exception wrong) {
    String message = String.valueOf(wrong.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
