package org.vigie.web.speech;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A value in words.
 *
 * @param text what is read
 * @param foreignTag the language of the text, when it is not that of the page
 * @param machine the same value for a program; null when the text says it all
 * @param target the thing that the value names
 * @param form how it is set
 * @param translated whether the words are our translation of the source's
 */
public record Shown(
    String text,
    @Nullable String foreignTag,
    @Nullable String machine,
    @Nullable Node target,
    Form form,
    boolean translated) {
  /** How a value is set on the page. */
  public enum Form {
    /** A number, marked up with its machine form. */
    NUMBER,
    /** A date, marked up with its machine form. */
    DATE,
    /** A name or a short wording. */
    NAME,
    /** A sentence or more of a source. */
    TEXT,
    /** An absence. */
    ABSENCE
  }

  /** The same value in other words around it. */
  Shown withText(String other) {
    return new Shown(other, foreignTag, machine, target, form, translated);
  }

  /** The same value at the head of a line; the names of things keep their own first letter. */
  public Shown atHead() {
    return target == null ? withText(Wordbook.capital(text)) : this;
  }

  /** The value without what is said of it in parentheses. */
  public String figure() {
    return isNumber() && text.contains(" (") ? text.substring(0, text.indexOf(" (")) : text;
  }

  /** What is said in parentheses of a number: that its unit is not stated. */
  public String caveat() {
    return text.substring(figure().length()).strip();
  }

  /** The thing that the value names, if it names one. */
  public Optional<Node> findTarget() {
    return Optional.ofNullable(target);
  }

  /** Whether it is a date. */
  public boolean isDate() {
    return form == Form.DATE;
  }

  /** Whether it is a number. */
  public boolean isNumber() {
    return form == Form.NUMBER;
  }

  /** Whether it is a sentence. */
  public boolean isText() {
    return form == Form.TEXT;
  }

  /** Whether it says that there is nothing. */
  public boolean isAbsence() {
    return form == Form.ABSENCE;
  }
}
