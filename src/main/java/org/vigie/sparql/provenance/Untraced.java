package org.vigie.sparql.provenance;

import java.util.Locale;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** Why nothing can be told of what stands behind a variable. */
public enum Untraced {
  /** It is computed from a group of rows. */
  AGGREGATE,
  /** It is computed from other values. */
  EXPRESSION,
  /** It ends a path whose steps no row names. */
  PATH,
  /** Its value may belong to several things, which DISTINCT leaves out. */
  DISTINCT,
  /** Its value may belong to several things, which the groups leave out. */
  GROUPED,
  /** It is read in a named graph, not in the view. */
  GRAPH,
  /** It is a name or a label, which is given and not claimed. */
  NAME,
  /** It is read from a property on which no Decision is taken. */
  PROPERTY,
  /** The query gives it itself. */
  VALUES,
  /** Another server gives it. */
  SERVICE,
  /** It is a thing, of which the query reads values. */
  THING;

  /** The word for programs, such as {@code aggregate}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason as a part of a sentence. */
  public String say(Lang lang) {
    return Words.of(Untraced.class, lang).say("untraced." + code());
  }
}
