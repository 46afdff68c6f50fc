package org.vigie.fair;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks one server, whatever the addresses are called by which the world knows it: those that begin
 * as it does are asked of it, any other is not asked at all. Follows redirects itself, each through
 * the same rule.
 */
public final class Client implements AutoCloseable {
  private static final int HOPS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();
  private final Map<String, String> places;

  /**
   * A client.
   *
   * @param places the beginnings of addresses, each with what stands there instead; the first that
   *     fits counts
   */
  public Client(Map<String, String> places) {
    this.places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
  }

  /** Whether an address is one of this server. */
  boolean knows(String address) {
    return places.keySet().stream().anyMatch(address::startsWith);
  }

  private String place(String address) {
    for (Map.Entry<String, String> place : places.entrySet()) {
      if (address.startsWith(place.getKey())) {
        return place.getValue() + address.substring(place.getKey().length());
      }
    }
    return "";
  }

  /**
   * What an address answers, after redirects.
   *
   * @param headers names and values in turns
   */
  Answer get(String address, String... headers) {
    String at = address;
    Answer answer = Answer.none(address);
    for (int hop = 0; hop < HOPS; hop++) {
      answer = once("GET", at, "", headers);
      String next = answer.header("location");
      if (answer.status() < 300 || answer.status() > 399 || next.isEmpty()) {
        return answer;
      }
      at = URI.create(at).resolve(next).toString();
    }
    return answer;
  }

  /** The same without following anything. */
  Answer once(String method, String address, String body, String... headers) {
    String place = place(address);
    if (place.isEmpty()) {
      return Answer.none(address);
    }
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(place.replaceFirst("#.*$", "")))
              .timeout(PATIENCE)
              .method(
                  method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
      if (headers.length > 0) {
        request.headers(headers);
      }
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      Map<String, List<String>> said = new LinkedHashMap<>();
      answer.headers().map().forEach((name, all) -> said.put(name.toLowerCase(Locale.ROOT), all));
      return new Answer(address, answer.statusCode(), said, answer.body());
    } catch (IOException | IllegalArgumentException unreachable) {
      return Answer.none(address);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return Answer.none(address);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
