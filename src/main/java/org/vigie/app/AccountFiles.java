package org.vigie.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.account.Account;
import org.vigie.account.AccountPage;
import org.vigie.account.AccountRecord;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfWriter;
import org.vigie.gate.Finding;
import org.vigie.gate.Report;
import org.vigie.words.Lang;

/** Writes accounts to files: HTML for people, JSON and a SHACL report for programs. */
final class AccountFiles {
  private AccountFiles() {}

  /**
   * Refuses a file whose suffix names no form, before anything is done.
   *
   * @throws CommandException naming the forms
   */
  static void requireKnown(Path file) {
    if (!List.of("html", "json", "ttl").contains(suffix(file))) {
      throw new CommandException("import.reportForm", file.toString());
    }
  }

  /** Writes each file, whole or not at all. */
  static void write(List<Path> files, List<Account> accounts, List<Finding> findings, Lang lang) {
    for (Path file : files) {
      Path draft = file.resolveSibling(file.getFileName() + ".part");
      try {
        write(file, draft, accounts, findings, lang);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException denied) {
        throw new CommandException("import.reportUnwritable", file.toString());
      }
    }
  }

  private static void write(
      Path file, Path draft, List<Account> accounts, List<Finding> findings, Lang lang)
      throws IOException {
    switch (suffix(file)) {
      case "html" -> {
        try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
          AccountPage.write(accounts, lang, out);
        }
      }
      case "json" -> {
        try (OutputStream out = Files.newOutputStream(draft)) {
          AccountRecord.write(accounts, out);
        }
      }
      default -> {
        try (OutputStream out = Files.newOutputStream(draft)) {
          RdfWriter.write(new Report(findings, Map.of()).graph(), RdfFormat.TURTLE, out);
        }
      }
    }
  }

  private static String suffix(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
