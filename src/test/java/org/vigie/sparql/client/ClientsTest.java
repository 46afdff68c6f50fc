package org.vigie.sparql.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsTest {
  private static final Budget BUDGET =
      new Budget(4, Duration.ofSeconds(60), Duration.ofSeconds(120), 30, 60);

  private final AtomicLong now = new AtomicLong();
  private final Clients clients = new Clients(BUDGET, Optional.empty(), now::get);

  @Test
  void whoAsksOneQueryAfterAnotherNeverWaits() {
    for (int i = 0; i < 100; i++) {
      pass(Duration.ofSeconds(10));
      clients.charge("a", Duration.ofSeconds(10));
      assertThat(clients.findWait("a")).isEmpty();
    }
  }

  @Test
  void whoAsksFourAtOnceWaitsInTheEndAndNobodyElse() {
    int rounds = 0;
    while (clients.findWait("a").isEmpty()) {
      pass(Duration.ofSeconds(10));
      clients.charge("a", Duration.ofSeconds(40));
      rounds++;
    }
    assertThat(rounds).isEqualTo(4);
    assertThat(clients.findWait("a")).contains(Duration.ofSeconds(10));
    assertThat(clients.findWait("b")).isEmpty();
    pass(Duration.ofSeconds(11));
    assertThat(clients.findWait("a")).isEmpty();
  }

  @Test
  void afterTooManyErrorsOneWaits() {
    for (int i = 0; i < 60; i++) {
      assertThat(clients.findWait("a")).isEmpty();
      clients.blame("a");
    }
    assertThat(clients.findWait("a")).contains(Duration.ofSeconds(2));
    pass(Duration.ofSeconds(2));
    assertThat(clients.findWait("a")).isEmpty();
  }

  @Test
  void thoseWhoAskedLongAgoAreForgotten() {
    for (int i = 0; i < 20_000; i++) {
      clients.charge("client " + i, Duration.ofHours(1));
    }
    assertThat(clients.findWait("client 19999")).isPresent();
    assertThat(clients.findWait("client 1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, , 192.0.2.7",
    "192.0.2.7, '', 192.0.2.7",
    "127.0.0.1, 192.0.2.7, 192.0.2.7",
    "127.0.0.1, 192.0.2.7:4711, 192.0.2.7",
    "127.0.0.1, '198.51.100.1, 192.0.2.7', 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, , 2001:db8:1:2::/64",
    "127.0.0.1, '[2001:db8:1:0002::1]:443', 2001:db8:1:2::/64",
    "::1, , 0:0:0:0::/64"
  })
  void aClientIsAnAddressOrANetwork(String remote, String said, String expected) {
    HttpServletRequest request = request(remote, said);
    assertThat(new Clients(BUDGET, Optional.of("X-Forwarded-For")).identify(request))
        .isEqualTo(expected);
  }

  @Test
  void withoutATrustedProxyNobodyIsBelieved() {
    assertThat(clients.identify(request("192.0.2.7", "198.51.100.1"))).isEqualTo("192.0.2.7");
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private static HttpServletRequest request(String remote, String forwarded) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ClientsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getRemoteAddr" -> remote;
                  case "getHeader" -> forwarded;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
