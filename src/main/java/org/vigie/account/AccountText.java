package org.vigie.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigie.words.Figures;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** An account for a terminal. */
public final class AccountText {
  private static final int EXAMPLES = 3;
  private static final int LONGEST = 60;

  private AccountText() {}

  /**
   * The lines of an account: how many cells fared in which way, then each reason with its number
   * and up to three places.
   */
  public static List<String> lines(Account account, Lang lang) {
    Words words = Words.of(Account.class, lang);
    Figures figures = Figures.of(lang);
    List<String> lines = new ArrayList<>();
    lines.add(words.say("document", account.document(), figures.number(account.entries().size())));
    account.refused().ifPresent(refused -> refused(refused, account, words, lines));
    for (Map.Entry<Fate, Long> count : account.counts().entrySet()) {
      lines.add(
          "%10s  %s"
              .formatted(
                  figures.number(count.getValue()), words.say("fate." + count.getKey().name())));
    }
    for (Groups.Group group : Groups.of(account)) {
      lines.add(
          words.say(
              "group." + group.fate().name(),
              group.reason().id(),
              group.entries().size(),
              group.reason().in(lang)));
      group.entries().stream().limit(EXAMPLES).forEach(entry -> lines.add("    " + where(entry)));
      if (group.entries().size() > EXAMPLES) {
        lines.add("    " + words.say("more", figures.number(group.entries().size() - EXAMPLES)));
      }
    }
    return lines;
  }

  /** Why nothing of a document was added, and how far it could be read. */
  private static void refused(
      Account.Refused refused, Account account, Words words, List<String> lines) {
    for (Entry reason : refused.reasons()) {
      lines.add(
          words.say(
              "refused", reason.place().toString(), reason.reasons().getFirst().in(words.lang())));
    }
    List<Entry> read = account.entries();
    lines.add(
        read.isEmpty()
            ? words.say("refused.unread")
            : words.say("refused.readable", refused.readable(), read.getLast().place().toString()));
  }

  private static String where(Entry entry) {
    String text = entry.text().replaceAll("\\s+", " ").strip();
    return entry.place()
        + "  "
        + (text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
  }
}
