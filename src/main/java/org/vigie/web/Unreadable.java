package org.vigie.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers, as a page of ours, the requests that the server refuses before any of our routes sees
 * them: an address with a zero byte, a broken escape, a way out of the root.
 */
final class Unreadable extends ErrorHandler {
  private final Threshold threshold;

  Unreadable(Threshold threshold) {
    this.threshold = threshold;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = Math.max(response.getStatus(), HttpStatus.BAD_REQUEST_400);
    Problem problem =
        switch (status) {
          case HttpStatus.NOT_FOUND_404 -> Problem.notFound();
          default ->
              status < HttpStatus.INTERNAL_SERVER_ERROR_500
                  ? new Problem(status, "problem.address")
                  : new Problem(status, "problem.500", "–");
        };
    String html =
        threshold
            .problems()
            .page(
                String.valueOf(request.getHttpURI().getPath()),
                request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE),
                problem);
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.VARY, "Accept-Language");
    response.getHeaders().put("Content-Security-Policy", Site.POLICY);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.write(true, ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }
}
