package org.vigie.web.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.catalogue.Parameter;
import org.vigie.catalogue.Question;
import org.vigie.words.Lang;

/** Each published question as an interface of its own, with its blanks as parameters. */
final class QuestionPaths {
  private QuestionPaths() {}

  /**
   * The path of a question that its blanks are given to.
   *
   * @param general how any question is described
   */
  static Map<String, Map<String, Object>> of(
      Question question, Map<String, Object> general, Lang lang) {
    Map<String, Object> said = new LinkedHashMap<>(general);
    said.put("operationId", "question-" + question.name());
    said.put("summary", question.label(lang));
    if (!question.comment(lang).isEmpty()) {
      said.put("description", question.comment(lang));
    }
    List<Object> parameters = new ArrayList<>();
    question.parameters().forEach(blank -> parameters.add(parameter(blank, lang)));
    if (general.get("parameters") instanceof List<?> usual) {
      usual.stream().filter(each -> !isInPath(each)).forEach(parameters::add);
    }
    said.put("parameters", parameters);
    return Map.of("get", said);
  }

  private static boolean isInPath(Object parameter) {
    return parameter instanceof Map<?, ?> said && "path".equals(said.get("in"));
  }

  /** A blank; without a value it has its own, or is left out. */
  private static Map<String, Object> parameter(Parameter blank, Lang lang) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    own(blank).ifPresent(value -> schema.put("default", value));
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("name", blank.name());
    said.put("in", "query");
    said.put("description", blank.label(lang));
    said.put("schema", schema);
    return said;
  }

  private static Optional<String> own(Parameter blank) {
    return blank
        .fallback()
        .map((Node value) -> value.isURI() ? value.getURI() : value.getLiteralLexicalForm());
  }
}
