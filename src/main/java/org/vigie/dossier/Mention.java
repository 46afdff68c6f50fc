package org.vigie.dossier;

import java.util.List;

/**
 * A fact of another thing in which this thing is the value: a role in a contract, a tie of another
 * actor.
 *
 * @param subject the other thing
 * @param property the property that leads here
 * @param statements the claims that say so (or deny it)
 */
public record Mention(Ref subject, Property property, List<Statement> statements) {
  /** Copies the list. */
  public Mention {
    statements = List.copyOf(statements);
  }

  /** The claim that speaks best for it. */
  public Statement best() {
    return statements.stream()
        .filter(Statement::chosen)
        .findFirst()
        .orElseGet(statements::getFirst);
  }
}
