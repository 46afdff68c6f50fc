package org.vigie.web.guide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.guide.Term;
import org.vigie.web.page.Links;
import org.vigie.web.page.Tag;
import org.vigie.words.Lang;

/**
 * Leads from the first occurrence of a word of the glossary in a page to its definition. It reads
 * the finished page, and in that only what Vigie itself says: the paragraphs and captions of the
 * main part, outside links, headings, quotations, other languages and whatever is folded away.
 */
public final class GlossaryLinks {
  private static final Set<String> PROSE = Set.of("p", "dt");
  private static final Set<String> CLOSED =
      Set.of(
          "a",
          "h1",
          "h2",
          "h3",
          "h4",
          "q",
          "blockquote",
          "cite",
          "button",
          "label",
          "details",
          "svg",
          "code",
          "pre",
          "time",
          "data",
          "b",
          "nav",
          "form",
          "aside",
          "table",
          "figure");
  private static final Set<String> VOID =
      Set.of("area", "br", "hr", "img", "input", "link", "meta", "source", "wbr");

  /** A word alone must be so long not to be mistaken for another. */
  private static final int SHORTEST = 5;

  /** Other names of a term that ordinary sentences use for something else. */
  private static final Set<String> ORDINARY = Set.of("intermédiaire", "portée", "interest");

  private static final Pattern ACRONYM = Pattern.compile("\\b\\p{Lu}{2,}$");

  private final String glossary;
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Pattern words;

  /** The links to these words on the pages of a language. */
  public GlossaryLinks(List<Term> terms, Lang lang) {
    this.glossary = Links.section("glossary", lang);
    for (Term term : terms) {
      Stream.concat(Stream.of(term.label().in(lang)), term.others().in(lang).stream())
          .filter(word -> word.length() >= SHORTEST && !ORDINARY.contains(word))
          .forEach(word -> keys.putIfAbsent(stem(word), term.key()));
    }
    this.words =
        Pattern.compile(
            keys.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(GlossaryLinks::pattern)
                .collect(
                    Collectors.joining("|", "(?<![\\p{L}\\p{N}-])(?:", ")(?![\\p{L}\\p{N}-])")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Letters without the marks of a plural, so that both numbers are one word. */
  private static String stem(String word) {
    return Arrays.stream(word.toLowerCase(Locale.ROOT).split("[\\s\\u00a0\\u202f]+", -1))
        .map(part -> part.length() > 3 ? part.replaceFirst("[sx]$", "") : part)
        .collect(Collectors.joining(" "));
  }

  private static String pattern(String stem) {
    return Arrays.stream(stem.split(" ", -1))
        .map(part -> Pattern.quote(part) + (part.length() > 2 ? "[sx]?" : ""))
        .collect(Collectors.joining("[\\s\\u00a0\\u202f]+"));
  }

  /** An element that is open. */
  private record Open(String name, boolean prose, boolean closed) {}

  /** The same page with its links. */
  public String in(String html) {
    int from = html.indexOf("<main");
    int to = html.indexOf("</main>");
    if (from < 0 || to < 0 || keys.isEmpty()) {
      return html;
    }
    Set<String> linked = linked(html);
    StringBuilder out = new StringBuilder(html.length() + 2_000).append(html, 0, from);
    Deque<Open> open = new ArrayDeque<>(List.of(new Open("", false, false)));
    int at = from;
    while (at < to) {
      Tag tag = Tag.at(html, at);
      out.append(tag.text());
      step(tag, open);
      int next = Math.max(tag.end(), html.indexOf('<', tag.end()));
      String text = html.substring(tag.end(), next);
      out.append(open.getFirst().prose() && !open.getFirst().closed() ? link(text, linked) : text);
      at = next;
    }
    return out.append(html, to, html.length()).toString();
  }

  private static void step(Tag tag, Deque<Open> open) {
    String text = tag.text();
    if (text.startsWith("</")) {
      String name = text.substring(2, text.length() - 1).strip().toLowerCase(Locale.ROOT);
      if (open.stream().anyMatch(each -> each.name().equals(name))) {
        while (!open.pop().name().equals(name)) {
          // What a page leaves open ends with what holds it.
        }
      }
    } else if (!tag.name().isEmpty() && !VOID.contains(tag.name()) && !text.endsWith("/>")) {
      Open within = open.getFirst();
      open.push(
          new Open(
              tag.name(),
              within.prose() || PROSE.contains(tag.name()),
              within.closed() || CLOSED.contains(tag.name()) || !tag.value("lang").isEmpty()));
    }
  }

  /** The words to which the page already leads. */
  private Set<String> linked(String html) {
    Set<String> linked = new HashSet<>();
    Matcher links =
        Pattern.compile(Pattern.quote("href=\"" + glossary + "#") + "([^\"]*)\"").matcher(html);
    while (links.find()) {
      linked.add(links.group(1));
    }
    return linked;
  }

  /** Whether a word is a part of a name, such as that of the ESSEC Impact Initiative. */
  private static boolean isInName(String text, Matcher found) {
    if (!Character.isUpperCase(text.charAt(found.start()))) {
      return false;
    }
    String before = text.substring(0, found.start()).stripTrailing();
    String after = text.substring(found.end()).stripLeading();
    return ACRONYM.matcher(before).find()
        || (!after.isEmpty() && Character.isUpperCase(after.charAt(0)));
  }

  private String link(String text, Set<String> linked) {
    Matcher found = words.matcher(text);
    List<String> parts = new ArrayList<>();
    int copied = 0;
    while (found.find()) {
      String key = keys.get(stem(found.group()));
      if (key != null && !isInName(text, found) && linked.add(key)) {
        parts.add(text.substring(copied, found.start()));
        parts.add(
            "<a class=\"gl\" href=\"" + glossary + "#" + key + "\">" + found.group() + "</a>");
        copied = found.end();
      }
    }
    parts.add(text.substring(copied));
    return String.join("", parts);
  }
}
