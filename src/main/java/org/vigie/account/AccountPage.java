package org.vigie.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vigie.words.Figures;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** Accounts as one page of HTML that needs no other file, to be opened, sent or printed. */
public final class AccountPage {
  private final XMLStreamWriter xml;
  private final Words words;
  private final Figures figures;
  private final Lang lang;

  private AccountPage(XMLStreamWriter xml, Lang lang) {
    this.xml = xml;
    this.lang = lang;
    this.words = Words.of(Account.class, lang);
    this.figures = Figures.of(lang);
  }

  /** Writes a page, in UTF-8 as its head says; the writer stays open. */
  public static void write(List<Account> accounts, Lang lang, Writer out) {
    try {
      out.write("<!doctype html>\n");
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new AccountPage(xml, lang).page(accounts);
      xml.flush();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void page(List<Account> accounts) throws XMLStreamException {
    open("html", "lang", lang.tag());
    open("head");
    empty("meta", "charset", "utf-8");
    empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    element("title", words.say("title"));
    element("style", style());
    close();
    open("body");
    element("h1", words.say("title"));
    element("p", words.say("lead"));
    for (Account account : accounts) {
      section(account);
    }
    close();
    close();
  }

  private void section(Account account) throws XMLStreamException {
    open("section");
    element("h2", account.document());
    if (account.refused().isPresent()) {
      refused(account.refused().get(), account);
    }
    open("ul", "class", "counts");
    for (Map.Entry<Fate, Long> count : account.counts().entrySet()) {
      open("li", "class", css(count.getKey()));
      element("b", figures.number(count.getValue()));
      xml.writeCharacters(" " + words.say("fate." + count.getKey().name()));
      close();
    }
    close();
    element("h3", words.say("first"));
    List<Groups.Group> groups = Groups.of(account);
    if (groups.isEmpty()) {
      element("p", words.say("nothing"));
    }
    for (Groups.Group group : groups) {
      group(group);
    }
    open("details");
    element("summary", words.say("every") + " (" + figures.number(account.entries().size()) + ")");
    table(account.entries());
    close();
    close();
  }

  private void refused(Account.Refused refused, Account account) throws XMLStreamException {
    for (Entry reason : refused.reasons()) {
      element(
          "p",
          words.say("refused", reason.place().toString(), reason.reasons().getFirst().in(lang)));
    }
    List<Entry> read = account.entries();
    element(
        "p",
        read.isEmpty()
            ? words.say("refused.unread")
            : words.say("refused.readable", refused.readable(), read.getLast().place().toString()));
  }

  private void group(Groups.Group group) throws XMLStreamException {
    open("details", "class", css(group.fate()));
    element(
        "summary",
        words.say(
            "group." + group.fate().name(),
            group.reason().id(),
            group.entries().size(),
            group.reason().in(lang)));
    table(group.entries());
    close();
  }

  private void table(List<Entry> entries) throws XMLStreamException {
    open("table");
    open("thead");
    open("tr");
    for (String heading : List.of("place", "text", "became", "why")) {
      open("th", "scope", "col");
      xml.writeCharacters(words.say(heading));
      close();
    }
    close();
    close();
    open("tbody");
    for (Entry entry : entries) {
      open("tr", "class", css(entry.fate()));
      element("td", entry.place().toString());
      open("td");
      element("bdi", Xml.clean(entry.text()));
      close();
      element("td", words.say("fate." + entry.fate().name()));
      element("td", String.join(" ", entry.reasons().stream().map(r -> r.in(lang)).toList()));
      close();
    }
    close();
    close();
  }

  private static String css(Fate fate) {
    return fate.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private void open(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
  }

  private void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(Xml.clean(text));
    xml.writeEndElement();
  }

  private void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  private static String style() {
    try (InputStream in = AccountPage.class.getResourceAsStream("account.css")) {
      if (in == null) {
        throw new IllegalStateException("The program was packed without account.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
