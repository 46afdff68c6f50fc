package org.vigie.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * The methods that an address knows.
 *
 * @param known beside OPTIONS, which each knows
 */
record Methods(List<String> known) {
  /** Of what is asked, by an address or a body. */
  static final Methods READING = new Methods(List.of("GET", "HEAD", "POST"));

  /** Of what is there. */
  static final Methods FETCHING = new Methods(List.of("GET", "HEAD"));

  /** Of what can be changed. */
  static final Methods WRITING = new Methods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));

  /**
   * Answers a client that asks what it may do (CORS, RFC 9110).
   *
   * @return whether that was all it asked
   * @throws Refusal 405 when it uses a method that is not known
   */
  boolean answered(HttpServletRequest request, HttpServletResponse response) {
    String allowed = String.join(", ", known) + ", OPTIONS";
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Access-Control-Allow-Methods", allowed);
      response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Datetime, Content-Type");
      response.setHeader("Access-Control-Max-Age", "86400");
      response.setHeader("Allow", allowed);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return true;
    }
    if (!known.contains(request.getMethod())) {
      response.setHeader("Allow", allowed);
      throw new Refusal(405, "method", request.getMethod(), allowed);
    }
    return false;
  }
}
