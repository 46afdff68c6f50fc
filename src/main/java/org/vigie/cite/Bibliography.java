package org.vigie.cite;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.words.Lang;
import org.vigie.words.Typography;

/**
 * The processor of one style in one language. It is read once and written with one reference at a
 * time; styles and locales are those of the CSL project, found on the class path.
 */
final class Bibliography {
  /** APA and Chicago write dates as in America, in whatever language their words are. */
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
              + " (\\d{1,2})(?!\\d)");

  private final ReentrantLock turn = new ReentrantLock();
  private final Lang lang;
  private final CSL processor;
  private @Nullable CSLItemData item;

  Bibliography(String style, Lang lang) {
    this.lang = lang;
    try {
      this.processor =
          new CSL(
              new ItemDataProvider() {
                @Override
                public @Nullable CSLItemData retrieveItem(String id) {
                  return item;
                }

                @Override
                public List<String> getIds() {
                  return List.of();
                }
              },
              style,
              lang == Lang.FR ? "fr-FR" : "en-US");
    } catch (IOException missing) {
      throw new UncheckedIOException("No style " + style + " on the class path", missing);
    }
    processor.setOutputFormat("text");
  }

  /** A reference as one line. */
  String line(Reference reference) {
    turn.lock();
    try {
      item = item(reference);
      processor.registerCitationItems(reference.identifier());
      String[] entries = processor.makeBibliography().getEntries();
      String line = String.join(" ", entries).replaceAll("\\s+", " ").strip();
      return Typography.set(lang == Lang.FR ? french(line) : line, lang);
    } finally {
      item = null;
      turn.unlock();
    }
  }

  private static String french(String line) {
    return MONTH_FIRST
        .matcher(line)
        .replaceAll(
            date -> (date.group(2).equals("1") ? "1er" : date.group(2)) + " " + date.group(1));
  }

  private static CSLItemData item(Reference reference) {
    CSLItemDataBuilder item =
        new CSLItemDataBuilder()
            .id(reference.identifier())
            .type(reference.kind() == Reference.Kind.DATA ? CSLType.DATASET : CSLType.WEBPAGE)
            .title(reference.title())
            .author(new CSLNameBuilder().literal(Reference.AUTHOR).build())
            .version(reference.version())
            .language(reference.lang().tag())
            .URL(reference.address());
    if (!reference.genre().isEmpty()) {
      item.genre(reference.genre());
    }
    if (!reference.date().isEmpty()) {
      int[] parts = Format.parts(reference.date()).stream().mapToInt(Integer::intValue).toArray();
      item.issued(new CSLDateBuilder().dateParts(parts).build());
    }
    return item.build();
  }
}
