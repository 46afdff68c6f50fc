package org.vigie.web.query;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the answer to a query is, in the format that reads best in a browser. */
public final class Answer {
  private static final Pattern NO_FORM = Pattern.compile("<[^>\\s]*>|(?m)#.*$");
  private static final Pattern FORM =
      Pattern.compile("\\b(?:SELECT|ASK|CONSTRUCT|DESCRIBE)\\b", Pattern.CASE_INSENSITIVE);

  private Answer() {}

  /** The address at the endpoint: a table as text, a graph as Turtle. */
  public static String address(Permalink link) {
    Matcher form = FORM.matcher(NO_FORM.matcher(link.query()).replaceAll(" "));
    String name = form.find() ? form.group().toUpperCase(Locale.ROOT) : "";
    boolean graph = name.equals("CONSTRUCT") || name.equals("DESCRIBE");
    return atEndpoint(link) + "&format=" + (graph ? "ttl" : "text");
  }

  /** The address at the endpoint, for a client that says what it accepts. */
  public static String atEndpoint(Permalink link) {
    return "/sparql" + link.parameters();
  }
}
