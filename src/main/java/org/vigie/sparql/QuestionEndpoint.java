package org.vigie.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.catalogue.BadValueException;
import org.vigie.catalogue.Kind;
import org.vigie.catalogue.Question;
import org.vigie.catalogue.Questions;
import org.vigie.format.RdfFormat;
import org.vigie.sparql.download.RowForm;
import org.vigie.vocab.AnswerHeader;
import org.vigie.words.Lang;

/**
 * Each published question as an interface of its own: {@code GET /questions/{name}.csv?payer=ademe}
 * is the question with these values, asked of the endpoint under its guards and in its formats.
 * Whoever prefers a page is left to the pages.
 */
public final class QuestionEndpoint implements Filter {
  /** Where the questions are. */
  public static final String PATH = "/questions";

  private final Questions questions;
  private final SparqlEndpoint endpoint;

  private QuestionEndpoint(Questions questions, SparqlEndpoint endpoint) {
    this.questions = questions;
    this.endpoint = endpoint;
  }

  /** Answers questions by an endpoint that is mounted beside. */
  public static QuestionEndpoint of(Questions questions, SparqlEndpoint endpoint) {
    return new QuestionEndpoint(questions, endpoint);
  }

  @Override
  public void init(FilterConfig config) {
    // The endpoint is initialised where it is mounted itself.
  }

  @Override
  public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) plain;
    HttpServletResponse response = (HttpServletResponse) answer;
    String name = name(request);
    int dot = name.lastIndexOf('.');
    Optional<Question> question = questions.find(dot < 0 ? name : name.substring(0, dot));
    if (question.isEmpty() && dot >= 0 && isFormat(name.substring(dot + 1))) {
      refuse(new Refusal(404, "noQuestion", name.substring(0, dot)), request, response);
      return;
    }
    if (question.isEmpty() || !(isRead(request) || request.getMethod().equals("OPTIONS"))) {
      chain.doFilter(request, response);
      return;
    }
    String format = dot < 0 ? "" : name.substring(dot + 1);
    if (format.isEmpty() && wantsPage(request)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      Asked asked = new Asked(request, question.get(), format);
      if (!asked.filled.isEmpty()) {
        response.setHeader(AnswerHeader.VALUES.field(), asked.filled);
      }
      endpoint.doFilter(asked, response, chain);
    } catch (BadValueException wrong) {
      Lang lang = Lang.preferred(request.getHeader("Accept-Language"));
      refuse(new Refusal(400, "parameter", wrong.sayByName(lang)), request, response);
    }
  }

  private static void refuse(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    refusal.send(request, response);
  }

  private static String name(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.length() <= PATH.length() ? "" : path.substring(PATH.length() + 1);
  }

  private static boolean isFormat(String suffix) {
    return RowForm.named(suffix).isPresent() || RdfFormat.findByName(suffix).isPresent();
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && request.getParameter("format") == null && Answers.prefersPage(accept);
  }

  /** The request that the endpoint would have had, had the query been written out in it. */
  private final class Asked extends HttpServletRequestWrapper {
    private final String query;

    /** What stands in the blanks, as a dictionary of RFC 9651; what nobody said is usual. */
    private final String filled;

    Asked(HttpServletRequest request, Question question, String format) {
      super(request);
      Map<String, String> values = new LinkedHashMap<>();
      StringBuilder passed = new StringBuilder();
      request
          .getParameterMap()
          .forEach(
              (name, given) -> {
                if (Parameters.OF_ANY_QUERY.contains(name)
                    && question.findParameter(name).isEmpty()) {
                  passed.append('&').append(name).append('=').append(encoded(given[0]));
                } else {
                  values.put(name, given[0]);
                }
              });
      Lang lang = Lang.preferred(request.getHeader("Accept-Language"));
      question.parameters().stream()
          .filter(blank -> blank.kind() == Kind.LANGUAGE)
          .forEach(blank -> values.putIfAbsent(blank.name(), lang.tag()));
      if (!format.isEmpty()) {
        passed.append("&format=").append(encoded(format));
      }
      endpoint.requireAnswerable(question, values);
      this.filled = filled(question.terms(values), values);
      this.query = "query=" + encoded(question.text(values)) + passed;
    }

    private static String filled(Map<String, Node> terms, Map<String, String> values) {
      List<String> all = new ArrayList<>();
      terms.forEach(
          (name, value) -> {
            String text = value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
            boolean usual = values.getOrDefault(name, "").isBlank();
            String ascii = URLEncoder.encode(text, StandardCharsets.UTF_8);
            all.add(name + "=\"" + (isPlain(text) ? text : ascii) + (usual ? "\";usual" : "\""));
          });
      return String.join(", ", all);
    }

    private static boolean isPlain(String text) {
      return text.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '"' && c != '\\');
    }

    @Override
    public String getQueryString() {
      return query;
    }

    @Override
    public String getRequestURI() {
      return getContextPath() + "/sparql";
    }

    @Override
    public StringBuffer getRequestURL() {
      String url = super.getRequestURL().toString();
      return new StringBuffer(url.substring(0, url.indexOf(PATH)) + "/sparql");
    }

    @Override
    public String getServletPath() {
      return "/sparql";
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
