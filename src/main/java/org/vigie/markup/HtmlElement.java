package org.vigie.markup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** An element of a page, which may be changed. */
public final class HtmlElement {
  private static final String PICTURES = "srcset";
  private static final List<String> LINKS = List.of("a", "area", "link", "use", "image");
  private static final List<String> SOURCES =
      List.of("img", "script", "iframe", "embed", "source", "audio", "video", "track", "input");

  private final Element element;

  HtmlElement(Element element) {
    this.element = element;
  }

  /** Its name, in lower case. */
  public String name() {
    return element.normalName();
  }

  /** The line of the page in which it begins, counted from one. */
  public int line() {
    return element.sourceRange().start().lineNumber();
  }

  /** Its text, without markup. */
  public String text() {
    return element.text();
  }

  /** What an attribute says; empty when there is none. */
  public String value(String attribute) {
    return element.attr(attribute);
  }

  /** Whether one of the words of an attribute is this one. */
  public boolean says(String attribute, String word) {
    return Arrays.asList(value(attribute).strip().split("\\s+", -1)).contains(word);
  }

  /** The first element of a kind within this one. */
  public Optional<HtmlElement> find(String selector) {
    return Optional.ofNullable(element.selectFirst(selector)).map(HtmlElement::new);
  }

  /** Where it leads and what it loads; what a form asks is none of these. */
  public List<String> addresses() {
    return attributes().flatMap(attribute -> addresses(attribute).stream()).toList();
  }

  /** Changes where it leads and what it loads. */
  public void readdress(UnaryOperator<String> to) {
    attributes()
        .forEach(
            attribute ->
                set(
                    attribute,
                    attribute.equals(PICTURES)
                        ? pictures(to)
                        : to.apply(value(attribute).strip())));
  }

  private Stream<String> attributes() {
    return Stream.of("href", "xlink:href", "src", PICTURES, "poster")
        .filter(this::isAddress)
        .filter(attribute -> !value(attribute).isBlank());
  }

  private boolean isAddress(String attribute) {
    return switch (attribute) {
      case "href", "xlink:href" -> LINKS.contains(name());
      case "poster" -> name().equals("video");
      default -> SOURCES.contains(name());
    };
  }

  private List<String> addresses(String attribute) {
    return attribute.equals(PICTURES)
        ? candidates().map(candidate -> candidate[0]).toList()
        : List.of(value(attribute).strip());
  }

  /** The pictures among which a browser chooses, each with what is said of its size. */
  private Stream<String[]> candidates() {
    return Arrays.stream(value(PICTURES).split(",", -1))
        .map(candidate -> candidate.strip().split("\\s+", 2));
  }

  private String pictures(UnaryOperator<String> to) {
    return candidates()
        .map(parts -> to.apply(parts[0]) + (parts.length > 1 ? " " + parts[1] : ""))
        .collect(Collectors.joining(", "));
  }

  /** Gives it an attribute, in the place of one of that name. */
  public HtmlElement set(String attribute, String value) {
    element.attr(attribute, value);
    return this;
  }

  /** Takes an attribute from it. */
  public void drop(String attribute) {
    element.removeAttr(attribute);
  }

  /** Takes it out of the page. */
  public void remove() {
    element.remove();
  }

  /** Adds an element at its end. */
  public HtmlElement add(String name) {
    return new HtmlElement(element.appendElement(name));
  }

  /** Adds HTML at its end. */
  public void append(String html) {
    element.append(html);
  }

  /** Adds HTML before it. */
  public void precede(String html) {
    element.before(html);
  }
}
