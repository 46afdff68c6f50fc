package org.vigie.web.release;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.release.Release;
import org.vigie.release.ReleaseFile;
import org.vigie.release.ReleaseShelf;
import org.vigie.release.notes.Notes;
import org.vigie.release.notes.Part;
import org.vigie.release.table.Comparison.Counts;
import org.vigie.web.page.Links;
import org.vigie.web.speech.Speech;
import org.vigie.words.Figures;

/**
 * A release as its page shows it.
 *
 * @param release what it is
 * @param counts how much its working view holds; empty when its notes cannot be read
 * @param parts its notes
 * @param groups its files, those of a view together
 */
public record ReleasePage(
    Release release, Optional<Counts> counts, List<Part> parts, List<Group> groups) {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

  /**
   * Files that belong together.
   *
   * @param view the name of their view; empty for those about the whole
   * @param files the files
   */
  public record Group(String view, List<Row> files) {}

  /**
   * A file.
   *
   * @param name of the file
   * @param path where it is
   * @param what it is, in words
   * @param size in words
   * @param sha256 its sum
   */
  public record Row(String name, String path, String what, String size, String sha256) {}

  /** The page of a release. */
  public static ReleasePage of(Release release, ReleaseShelf shelf, Speech say) {
    Optional<Notes.Content> content = content(release, shelf);
    Map<String, List<ReleaseFile>> byView =
        release.files().stream()
            .collect(groupingBy(ReleaseFile::view, LinkedHashMap::new, toList()));
    List<Group> groups = new ArrayList<>();
    byView.forEach(
        (view, files) ->
            groups.add(
                new Group(view, files.stream().map(file -> row(release, file, say)).toList())));
    return new ReleasePage(
        release,
        content.map(each -> each.working().after()),
        content.map(each -> new Notes(release, each, say.lang()).parts()).orElse(List.of()),
        groups);
  }

  private static Optional<Notes.Content> content(Release release, ReleaseShelf shelf) {
    return shelf
        .findFile(release, "changes.json")
        .map(
            file -> {
              try {
                return Notes.Content.of(Files.readString(file));
              } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
              }
            });
  }

  private static Row row(Release release, ReleaseFile file, Speech say) {
    return new Row(
        file.name(),
        Links.release(release.name().toString(), file.name()),
        say.t("releases.kind." + file.kind().replaceAll("[^a-z0-9]", "")),
        size(file.bytes(), say),
        file.sha256());
  }

  /** A size in the unit in which it has at most three digits. */
  private static String size(long bytes, Speech say) {
    BigDecimal size = BigDecimal.valueOf(bytes);
    int unit = 0;
    while (size.compareTo(THOUSAND) >= 0 && unit < UNITS.size() - 1) {
      size = size.divide(THOUSAND, 1, RoundingMode.HALF_UP);
      unit++;
    }
    return say.t("releases.size." + UNITS.get(unit), Figures.of(say.lang()).number(size));
  }

  /** What a person types to check the sums, in the folder with the files. */
  public String command() {
    return "vigie release --check manifest.json\n"
        + "openssl pkeyutl -verify -pubin -inkey release-key.pem -rawin"
        + " -in manifest.json -sigfile manifest.json.sig";
  }
}
