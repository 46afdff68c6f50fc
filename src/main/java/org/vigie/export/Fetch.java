package org.vigie.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Asks the server of a site for one address at a time, and follows nothing. */
final class Fetch implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final int TRIES = 60;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();
  private final String server;

  Fetch(String server) {
    this.server = server;
  }

  /**
   * What an address answers.
   *
   * @param path with its query
   * @param accept the media types wanted
   * @param lang the language wanted
   * @param body what becomes of the body
   */
  <T> HttpResponse<T> get(
      String path, String accept, String lang, HttpResponse.BodyHandler<T> body) {
    HttpResponse<T> answer = once(path, accept, lang, body);
    for (int i = 0; i < TRIES && isBusy(answer); i++) {
      LockSupport.parkNanos(PAUSE.toNanos());
      answer = once(path, accept, lang, body);
    }
    return answer;
  }

  /** Whether the server asks for a moment. */
  private static boolean isBusy(HttpResponse<?> answer) {
    return answer.statusCode() == 429 || answer.statusCode() == 503;
  }

  private <T> HttpResponse<T> once(
      String path, String accept, String lang, HttpResponse.BodyHandler<T> body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server + path))
              .timeout(PATIENCE)
              .header("Accept", accept)
              .header("Accept-Language", lang)
              .build();
      return http.send(request, body);
    } catch (IOException unreachable) {
      throw new UncheckedIOException(path, unreachable);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(path, new IOException(hurried));
    }
  }

  /** All values of a header. */
  static List<String> header(HttpResponse<?> answer, String name) {
    return answer.headers().allValues(name);
  }

  /** The first value of a header; empty when there is none. */
  static String first(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Override
  public void close() {
    http.close();
  }
}
