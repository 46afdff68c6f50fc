package org.vigie.web.query;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigie.format.Json;
import org.vigie.format.Sha256;
import org.vigie.state.Level;
import org.vigie.state.Standpoint;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/**
 * A question that is kept under a short address.
 *
 * @param query the text, as it was written
 * @param view how its answer is shown, such as {@code Map}; empty when the query or the reader says
 * @param state the parameters beside it, by name, sorted, as {@link #STATE} has them
 */
public record Permalink(String query, String view, Map<String, String> state) {
  /** The parameters that say which state of knowledge is asked, and what is told with it. */
  public static final List<String> STATE =
      List.of("at", "release", "level", "policy", "status", "provenance");

  private static final List<String> VIEWS =
      List.of("", "Table", "BarChart", "LineChart", "Map", "Graph", "Timeline");
  private static final int LONGEST_VALUE = 100;

  /** Letters and figures that nobody takes for another. */
  private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int LENGTH = 12;

  /** Copies the map, in order. */
  public Permalink {
    state = Collections.unmodifiableMap(new TreeMap<>(state));
  }

  /**
   * From the parameters of a request; others than those of a question are left aside.
   *
   * @return empty when there is no query, the view is unknown or a value is too long
   */
  public static Optional<Permalink> of(Map<String, String> parameters) {
    Map<String, String> state = new TreeMap<>();
    for (String name : STATE) {
      String value = parameters.getOrDefault(name, "").strip();
      if (value.length() > LONGEST_VALUE) {
        return Optional.empty();
      }
      if (!value.isEmpty()) {
        state.put(name, value);
      }
    }
    String query = parameters.getOrDefault("query", "");
    String view = parameters.getOrDefault("view", "");
    return query.isBlank() || !VIEWS.contains(view)
        ? Optional.empty()
        : Optional.of(new Permalink(query, view, state));
  }

  /**
   * The same question, asked of the state of knowledge that is seen from a standpoint, unless it
   * names one itself.
   */
  public Permalink seenFrom(Standpoint standpoint) {
    Map<String, String> seen = new LinkedHashMap<>(standpoint.parameters(Lang.EN));
    if (state.containsKey("at") || state.containsKey("release")) {
      seen.remove("at");
      seen.remove("release");
    }
    if (state.containsKey("policy") || state.containsKey("status")) {
      seen.remove("level");
    }
    seen.putAll(state);
    return new Permalink(query, view, seen);
  }

  /** Whether it is asked of what is known now, as a question that says nothing is. */
  public boolean isOfNow() {
    return state.keySet().stream().allMatch("provenance"::equals);
  }

  /** Whether it is asked at a level. */
  public boolean isAt(Level level) {
    return Level.find(state.getOrDefault("level", "")).filter(level::equals).isPresent();
  }

  /**
   * The parameters of its state that few ask for, so that a form has a field only where one does.
   */
  public List<String> rare() {
    return Stream.of("release", "status").filter(state::containsKey).toList();
  }

  /** The query of an address that asks it: the text and the state; empty when there is no text. */
  public String parameters() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("query", query);
    all.putAll(state);
    return query.isEmpty() ? "" : Links.query(all);
  }

  /** Its name: the hash of what it holds, so that the same question has one address. */
  public String name() {
    byte[] hash = Sha256.of(json().getBytes(StandardCharsets.UTF_8));
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      name.append(SIGNS.charAt(Byte.toUnsignedInt(hash[i]) % SIGNS.length()));
    }
    return name.toString();
  }

  /** As one line of JSON, always the same for the same question. */
  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("query", query);
    json.put("view", view);
    json.put("state", state);
    return Json.line(json);
  }
}
