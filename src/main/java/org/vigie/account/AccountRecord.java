package org.vigie.account;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.claim.Place;
import org.vigie.format.Json;
import org.vigie.words.Lang;

/** Accounts for programs, as JSON. */
public final class AccountRecord {
  private AccountRecord() {}

  /**
   * Writes {@code {"documents": [{"name", "counts": {fate: n}, "cells": [{"file", "part", "line",
   * "column", "text", "fate", "reasons": [{"id", "fr", "en"}]}]}]}}; a document that was refused as
   * a whole has {@code "refused": {"readable": n, "reasons": [...]}} too. The stream stays open.
   */
  public static void write(List<Account> accounts, OutputStream out) {
    Json.write(Map.of("documents", accounts.stream().map(AccountRecord::document).toList()), out);
  }

  private static Map<String, Object> document(Account account) {
    Map<String, Object> counts = new LinkedHashMap<>();
    account.counts().forEach((fate, count) -> counts.put(name(fate), count));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", account.document());
    document.put("counts", counts);
    account
        .refused()
        .ifPresent(
            refused ->
                document.put(
                    "refused",
                    Map.of(
                        "readable",
                        refused.readable(),
                        "reasons",
                        refused.reasons().stream().map(AccountRecord::cell).toList())));
    document.put("cells", account.entries().stream().map(AccountRecord::cell).toList());
    return document;
  }

  private static Map<String, Object> cell(Entry entry) {
    Place place = entry.place();
    Map<String, Object> cell = new LinkedHashMap<>();
    cell.put("file", place.file());
    if (place.part() != null) {
      cell.put("part", place.part());
    }
    cell.put("line", place.line());
    if (place.column() != null) {
      cell.put("column", place.column());
    }
    cell.put("text", entry.text());
    cell.put("fate", name(entry.fate()));
    if (!entry.reasons().isEmpty()) {
      cell.put("reasons", entry.reasons().stream().map(AccountRecord::reason).toList());
    }
    return cell;
  }

  private static Map<String, Object> reason(Reason reason) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", reason.id());
    for (Lang lang : Lang.values()) {
      said.put(lang.tag(), reason.in(lang));
    }
    return said;
  }

  private static String name(Fate fate) {
    return fate.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
