package org.vigie.web.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.catalogue.Question;
import org.vigie.format.Json;
import org.vigie.state.Level;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/**
 * The description of the interfaces (OpenAPI 3.1), made of the routes that the server really
 * answers. A route that nobody has described has no place in it; a test sees to it that there is
 * none.
 */
public final class OpenApi {
  /** The media type of the document. */
  public static final String TYPE = "application/vnd.oai.openapi+json;version=3.1";

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUESTION = "/questions/{name}";

  /** What a parameter may be, where that is one of a few words. */
  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "level", Stream.of(Level.values()).map(level -> level.word(Lang.EN)).toList(),
          "policy", Stream.of(Level.values()).map(Level::policyName).toList());

  private static final Pattern PARAMETER = Pattern.compile("[{<](\\w+)[>}]");

  private final Map<String, RouteCard> cards = RouteCard.all();
  private final List<Operation> operations;

  /**
   * An address with what is known of it.
   *
   * @param route the address
   * @param card what is known
   */
  public record Operation(Route route, RouteCard card) {
    /** The path with all parameters in braces. */
    public String path() {
      return PARAMETER.matcher(route.path()).replaceAll("{$1}");
    }

    /** The names of the parameters in the path. */
    List<String> inPath() {
      return PARAMETER.matcher(route.path()).results().map(found -> found.group(1)).toList();
    }
  }

  /** The description of some routes. */
  public OpenApi(List<Route> routes) {
    this.operations =
        routes.stream()
            .flatMap(
                route ->
                    Optional.ofNullable(cards.get(RouteCard.key(route)))
                        .map(card -> new Operation(route, card))
                        .stream())
            .toList();
  }

  /** The operations by group, in the order of the table. */
  public Map<String, List<Operation>> groups() {
    Map<String, List<Operation>> groups = new LinkedHashMap<>();
    cards
        .values()
        .forEach(card -> groups.computeIfAbsent(card.group(), unseen -> new ArrayList<>()));
    for (RouteCard card : cards.values()) {
      operations.stream()
          .filter(operation -> operation.card().equals(card))
          .forEach(
              operation ->
                  groups.computeIfAbsent(card.group(), unseen -> new ArrayList<>()).add(operation));
    }
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  /**
   * The document.
   *
   * @param publicUrl the address of the server, without a final slash
   * @param questions the published questions, each of which is an interface of its own
   * @param say the words of its language
   */
  public String json(String publicUrl, List<Question> questions, Speech say) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", say.t("api.title"));
    info.put("summary", say.t("site.tagline"));
    info.put("description", say.t("api.description"));
    info.put("version", "1");
    info.put("license", pair("name", "CC BY 4.0", "identifier", "CC-BY-4.0"));
    document.put("info", info);
    document.put("servers", List.of(Map.of("url", publicUrl)));
    document.put(
        "tags",
        groups().keySet().stream()
            .map(group -> pair("name", group, "description", say.t("api.group." + group)))
            .toList());
    Map<String, Map<String, Map<String, Object>>> paths = new TreeMap<>();
    for (Operation operation : operations) {
      paths
          .computeIfAbsent(operation.path(), unseen -> new LinkedHashMap<>())
          .put(operation.route().method().toLowerCase(Locale.ROOT), described(operation, say));
    }
    Optional.ofNullable(paths.get(QUESTION))
        .map(path -> path.get("get"))
        .ifPresent(
            general ->
                questions.forEach(
                    each ->
                        paths.put(
                            QUESTION.replace("{name}", each.name()),
                            QuestionPaths.of(each, general, say.lang()))));
    document.put("paths", paths);
    return Json.line(document);
  }

  /** Two members in this order: those of a map of the platform have another at each start. */
  private static Map<String, String> pair(String one, String its, String other, String others) {
    Map<String, String> pair = new LinkedHashMap<>();
    pair.put(one, its);
    pair.put(other, others);
    return pair;
  }

  private static Map<String, Object> described(Operation operation, Speech say) {
    RouteCard card = operation.card();
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("operationId", id(operation));
    said.put("tags", List.of(card.group()));
    said.put("summary", say.t("api.route." + card.name()));
    List<Map<String, Object>> parameters = new ArrayList<>();
    operation.inPath().forEach(name -> parameters.add(parameter(name, "path", say)));
    card.parameters().forEach(name -> parameters.add(parameter(name, "query", say)));
    if (!parameters.isEmpty()) {
      said.put("parameters", parameters);
    }
    if (!card.fields().isEmpty()) {
      said.put("requestBody", Map.of("content", Map.of(FORM, Map.of("schema", form(card, say)))));
    }
    said.put("responses", Map.of(Integer.toString(card.status()), answer(card, say)));
    return said;
  }

  /** The usual answer. */
  private static Map<String, Object> answer(RouteCard card, Speech say) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("description", say.t("api.status." + card.status()));
    Map<String, Object> headers = new LinkedHashMap<>();
    card.headers()
        .forEach(
            header -> {
              Map<String, Object> told = new LinkedHashMap<>();
              told.put("description", say.t("api.header." + header.field()));
              told.put("schema", Map.of("type", "string"));
              headers.put(header.field(), told);
            });
    if (!headers.isEmpty()) {
      answer.put("headers", headers);
    }
    Map<String, Object> content = new LinkedHashMap<>();
    card.types().forEach(type -> content.put(type, Map.of()));
    if (!content.isEmpty()) {
      answer.put("content", content);
    }
    return answer;
  }

  /** The fields of a form; the first is the one that it cannot do without. */
  private static Map<String, Object> form(RouteCard card, Speech say) {
    Map<String, Object> fields = new LinkedHashMap<>();
    card.fields()
        .forEach(
            name -> {
              Map<String, Object> field = schema(name);
              field.put("description", say.t("api.param." + name));
              fields.put(name, field);
            });
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("type", "object");
    form.put("required", List.of(card.fields().getFirst()));
    form.put("properties", fields);
    return form;
  }

  private static Map<String, Object> schema(String name) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    Optional.ofNullable(CHOICES.get(name)).ifPresent(choices -> schema.put("enum", choices));
    return schema;
  }

  private static Map<String, Object> parameter(String name, String place, Speech say) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", place);
    parameter.put("description", say.t("api.param." + name));
    if (place.equals("path")) {
      parameter.put("required", true);
    }
    parameter.put("schema", schema(name));
    return parameter;
  }

  /** The method and the words of the path: no two operations have the same. */
  private static String id(Operation operation) {
    return (operation.route().method() + operation.path())
        .replaceAll("[^A-Za-z0-9]+", "-")
        .replaceAll("-$", "")
        .toLowerCase(Locale.ROOT);
  }
}
