package org.vigie.sparql.cache;

import java.util.List;
import java.util.Map;
import org.vigie.state.States;

/**
 * What makes two requests the same: equal keys have equal answers.
 *
 * @param state the state that is asked
 * @param told what else the answer follows, such as the query and the media types accepted
 * @param parameters the parameters of the request
 */
public record Key(States.Named state, List<String> told, Map<String, List<String>> parameters) {
  private static final int BYTES_PER_CHARACTER = 2;

  /** About how much memory it takes. */
  long bytes() {
    long characters =
        told.stream().mapToLong(String::length).sum() + parameters.toString().length();
    return BYTES_PER_CHARACTER * characters;
  }
}
