package org.vigie.sparql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.vigie.state.Level;
import org.vigie.state.State;
import org.vigie.words.Lang;

/** The addresses of an answer. */
final class Address {
  /** What an address tells beside the state. */
  private static final List<String> TOLD =
      List.of("default-graph-uri", "named-graph-uri", "format", "output", "results", "provenance");

  private final String endpoint;
  private final Received received;

  /**
   * The addresses of the answer to a request.
   *
   * @param endpoint the address of the endpoint for readers; empty for that of the request
   */
  Address(String endpoint, Received received) {
    this.endpoint = endpoint.isEmpty() ? received.getRequestURL().toString() : endpoint;
    this.received = received;
  }

  /** Where the same is answered from what is known when somebody asks. */
  String original() {
    return String.join("&", told());
  }

  /** Where this answer is given for ever. */
  String lasting(State state) {
    List<String> parts = told();
    parts.add("at=" + state.revision());
    parts.add(
        state.strict()
            ? "level=" + encode(Level.of(state.policy()).word(Lang.EN))
            : "policy=" + encode(state.policy().versionedName()));
    return String.join("&", parts);
  }

  private List<String> told() {
    List<String> parts = new ArrayList<>();
    parts.add(endpoint + "?query=" + encode(received.findQuery().orElse("")));
    for (String name : TOLD) {
      for (String value : received.list(name)) {
        parts.add(name + "=" + encode(value));
      }
    }
    return parts;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
