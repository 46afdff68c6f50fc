package org.vigie.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Apache's mod_rewrite makes of a request, for the part of its language that our rules use, in
 * the context of a folder: {@code RewriteCond} with variables and negation, {@code RewriteRule}
 * with the flags R, G, L, E, NC and NE. Anything else it refuses to read.
 */
final class Rewrites {
  private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\S+");
  private static final Pattern REFERENCE =
      Pattern.compile("%\\{(HTTP:|ENV:)?([A-Za-z_-]+)\\}|([$%])([0-9])");
  private static final List<String> KNOWN = List.of("R", "G", "L", "E", "NC", "NE");

  private final List<Rule> rules = new ArrayList<>();
  private final Path root;

  private record Cond(String test, String pattern, boolean ignoringCase) {}

  private record Rule(List<Cond> conds, String pattern, String target, Map<String, String> flags) {}

  /**
   * What is answered.
   *
   * @param status 200 when the path is left as it is
   * @param location where it leads; empty when it does not
   */
  record Answer(int status, String location) {}

  /**
   * The rules of a file.
   *
   * @param root the folder in which it lies
   */
  Rewrites(String text, Path root) {
    this.root = root;
    List<Cond> conds = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      List<String> words = WORDS.matcher(line).results().map(each -> each.group()).toList();
      if (line.startsWith("RewriteCond ")) {
        Map<String, String> flags = flags(words, 3);
        conds.add(new Cond(words.get(1), words.get(2), flags.containsKey("NC")));
      } else if (line.startsWith("RewriteRule ")) {
        rules.add(new Rule(List.copyOf(conds), words.get(1), words.get(2), flags(words, 3)));
        conds.clear();
      }
    }
  }

  private static Map<String, String> flags(List<String> words, int at) {
    Map<String, String> flags = new HashMap<>();
    if (words.size() > at) {
      String written = words.get(at).replaceAll("^\\[|\\]$", "");
      for (String flag : written.split(",", -1)) {
        String[] parts = flag.split("=", 2);
        if (!KNOWN.contains(parts[0])) {
          throw new IllegalArgumentException("Cannot read the flag " + flag);
        }
        flags.put(parts[0], parts.length > 1 ? parts[1] : "");
      }
    }
    return flags;
  }

  /**
   * What a request is answered.
   *
   * @param folder the path of the folder of the rules, with a slash at both ends
   * @param path below it, without a query
   * @param headers names and values in turns
   */
  Answer ask(String folder, String path, String... headers) {
    Map<String, String> values = new HashMap<>();
    values.put("REQUEST_URI", folder + path);
    values.put("REQUEST_FILENAME", root.resolve(path).toString());
    for (int i = 0; i < headers.length; i += 2) {
      values.put("HTTP:" + headers[i], headers[i + 1]);
    }
    values.put("HTTP_ACCEPT", values.getOrDefault("HTTP:Accept", ""));
    for (Rule rule : rules) {
      Matcher matched = Pattern.compile(rule.pattern()).matcher(path);
      if (!matched.find()) {
        continue;
      }
      Matcher last = null;
      boolean fits = true;
      for (Cond cond : rule.conds()) {
        if (cond.pattern().equals("-f")) {
          fits &= Files.isRegularFile(Path.of(filled(cond.test(), values, matched, last)));
          continue;
        }
        boolean negated = cond.pattern().startsWith("!");
        Matcher each =
            Pattern.compile(
                    negated ? cond.pattern().substring(1) : cond.pattern(),
                    cond.ignoringCase() ? Pattern.CASE_INSENSITIVE : 0)
                .matcher(filled(cond.test(), values, matched, last));
        fits &= each.find() != negated;
        last = fits && !negated ? each : last;
      }
      if (!fits) {
        continue;
      }
      String set = rule.flags().get("E");
      if (set != null) {
        String[] parts = filled(set, values, matched, last).split(":", 2);
        values.put("ENV:" + parts[0], parts[1]);
      }
      String status = rule.flags().get("R");
      if (status != null) {
        return new Answer(Integer.parseInt(status), filled(rule.target(), values, matched, last));
      }
      if (rule.flags().containsKey("G")) {
        return new Answer(410, "");
      }
      if (rule.flags().containsKey("L")) {
        break;
      }
    }
    return new Answer(200, "");
  }

  private static String filled(
      String text,
      Map<String, String> values,
      Matcher rule,
      @org.jspecify.annotations.Nullable Matcher cond) {
    return REFERENCE
        .matcher(text)
        .replaceAll(
            found -> {
              String value;
              if (found.group(2) != null) {
                String prefix = found.group(1) == null ? "" : found.group(1);
                value = values.getOrDefault(prefix + found.group(2), "");
              } else {
                Matcher from = found.group(3).equals("$") ? rule : cond;
                value = from == null ? "" : from.group(Integer.parseInt(found.group(4)));
              }
              return Matcher.quoteReplacement(value == null ? "" : value);
            });
  }

  /** The targets that rules name, without variables. */
  Stream<String> targets() {
    return rules.stream().map(Rule::target).filter(target -> !target.equals("-"));
  }
}
