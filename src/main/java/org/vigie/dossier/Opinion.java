package org.vigie.dossier;

import org.jspecify.annotations.Nullable;

/**
 * A dated judgement on a claim or on a source, with its reason.
 *
 * @param ref the assessment itself
 * @param grades the codes it gives: a status and a confidence, or a reliability
 * @param rationale why
 * @param by who judged
 * @param onBehalfOf for which body
 * @param on the day
 */
public record Opinion(
    Ref ref,
    java.util.List<Ref> grades,
    Label rationale,
    @Nullable Ref by,
    @Nullable Ref onBehalfOf,
    @Nullable String on) {
  /** Copies the list. */
  public Opinion {
    grades = java.util.List.copyOf(grades);
  }
}
