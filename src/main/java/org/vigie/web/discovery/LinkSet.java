package org.vigie.web.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.format.Json;

/**
 * The links of several documents as one document (RFC 9264), in its two syntaxes.
 *
 * @param contexts the links of each address, in order
 */
public record LinkSet(Map<String, List<TypedLink>> contexts) {
  /** The media type of the syntax in JSON. */
  public static final String JSON = "application/linkset+json";

  /** The media type of the syntax as text. */
  public static final String TEXT = "application/linkset";

  /** Copies the map, in order. */
  public LinkSet {
    contexts = Collections.unmodifiableMap(new LinkedHashMap<>(contexts));
  }

  /** The set in JSON (section 4.2). */
  public String json() {
    List<Map<String, Object>> all = new ArrayList<>();
    contexts.forEach((anchor, links) -> all.add(context(anchor, links)));
    return Json.line(Map.of("linkset", all));
  }

  private static Map<String, Object> context(String anchor, List<TypedLink> links) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("anchor", anchor);
    Map<String, List<Object>> targets = new LinkedHashMap<>();
    for (TypedLink link : links) {
      targets.computeIfAbsent(link.rel(), unseen -> new ArrayList<>()).add(target(link));
    }
    context.putAll(targets);
    return context;
  }

  /** A target; a link may lead to several languages, so that they are a list (section 4.2.4.1). */
  private static Map<String, Object> target(TypedLink link) {
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("href", link.target());
    link.attributes()
        .forEach(
            (name, value) -> {
              if (name.equals("hreflang")) {
                target.put(name, List.of(value));
              } else {
                target.put(name, value);
              }
            });
    return target;
  }

  /** The set as text (section 4.1): the value of a Link header, one link a line. */
  public String text() {
    return contexts.entrySet().stream()
            .flatMap(
                context -> context.getValue().stream().map(link -> link.inSet(context.getKey())))
            .collect(Collectors.joining(",\n"))
        + "\n";
  }
}
