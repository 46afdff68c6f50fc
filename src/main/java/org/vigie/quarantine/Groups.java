package org.vigie.quarantine;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.words.Figures;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** Entries told to a person: those of one mistake together, the most frequent first. */
public final class Groups {
  private static final int EXAMPLES = 3;

  private Groups() {}

  /**
   * The lines of a list for a terminal: per mistake how often it was made, what would be accepted,
   * and up to three entries with their places. What merely waits for something else comes last.
   */
  public static List<String> lines(List<Entry> entries, Lang lang) {
    Words words = Words.of(Groups.class, lang);
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    for (Entry entry : entries) {
      groups
          .computeIfAbsent(entry.reasons().getFirst().code(), unseen -> new ArrayList<>())
          .add(entry);
    }
    List<String> lines = new ArrayList<>();
    groups.entrySet().stream()
        .sorted(
            comparingInt((Map.Entry<String, List<Entry>> group) -> isWaiting(group) ? 1 : 0)
                .thenComparing(
                    comparingInt((Map.Entry<String, List<Entry>> group) -> group.getValue().size())
                        .reversed())
                .thenComparing(Map.Entry::getKey, Comparator.<String>naturalOrder()))
        .forEach(group -> tell(group, words, lines));
    return lines;
  }

  private static boolean isWaiting(Map.Entry<String, List<Entry>> group) {
    return group.getKey().equals("depends");
  }

  private static void tell(Map.Entry<String, List<Entry>> group, Words words, List<String> lines) {
    List<Entry> entries = group.getValue();
    lines.add(
        words.say(
            "group",
            group.getKey(),
            Figures.of(words.lang()).number(entries.size()),
            entries.getFirst().reasons().getFirst().in(words.lang())));
    entries.stream()
        .limit(EXAMPLES)
        .forEach(entry -> lines.add("    " + entry.id() + "  " + entry.place() + said(entry)));
    if (entries.size() > EXAMPLES) {
      lines.add("    " + words.say("more", entries.size() - EXAMPLES));
    }
  }

  private static String said(Entry entry) {
    return entry.text().isBlank() ? "" : "  " + entry.text().strip().replaceAll("\\s+", " ");
  }
}
