package org.vigie.source.mindmap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a mind map, while the map is being read. */
final class Topic {
  private final long line;
  private final @Nullable String id;
  private final @Nullable String link;
  private final List<Topic> children = new ArrayList<>();
  private final List<Aside> asides = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private String text;

  Topic(long line, @Nullable String id, @Nullable String link, String text) {
    this.line = line;
    this.id = id;
    this.link = link;
    this.text = text;
  }

  /** What hangs on a node and is no branch: a note, a detail, an attribute. */
  record Aside(long line, String kind, String text) {}

  /** An arrow to another node, with the words on it. */
  record Arrow(long line, String target, String words) {}

  long line() {
    return line;
  }

  @Nullable String id() {
    return id;
  }

  @Nullable String link() {
    return link;
  }

  /** Its words, with usual spaces. */
  String text() {
    return text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
  }

  /** More words: a node can be formatted text. */
  void say(String more) {
    text = (text + " " + more).strip();
  }

  List<Topic> children() {
    return children;
  }

  List<Aside> asides() {
    return asides;
  }

  List<Arrow> arrows() {
    return arrows;
  }
}
