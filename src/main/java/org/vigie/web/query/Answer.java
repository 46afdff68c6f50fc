package org.vigie.web.query;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.web.page.Links;

/** Where the answer to a query is, in the format that reads best in a browser. */
public final class Answer {
  private static final Pattern NO_FORM = Pattern.compile("<[^>\\s]*>|(?m)#.*$");
  private static final Pattern FORM =
      Pattern.compile("\\b(?:SELECT|ASK|CONSTRUCT|DESCRIBE)\\b", Pattern.CASE_INSENSITIVE);

  private Answer() {}

  /** The address at the endpoint: a table as text, a graph as Turtle. */
  public static String address(String query) {
    Matcher form = FORM.matcher(NO_FORM.matcher(query).replaceAll(" "));
    String name = form.find() ? form.group().toUpperCase(Locale.ROOT) : "";
    boolean graph = name.equals("CONSTRUCT") || name.equals("DESCRIBE");
    return "/sparql" + Links.query("query", query) + "&format=" + (graph ? "ttl" : "text");
  }
}
