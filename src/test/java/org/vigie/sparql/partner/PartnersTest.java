package org.vigie.sparql.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.sparql.partner.ForbiddenPartnerException.Rule;

class PartnersTest {
  private static final String PARTNER = "https://partner.example/sparql";

  @Test
  void nobodyIsAskedUnlessListed() {
    assertThatThrownBy(() -> Partners.none().resolve(PARTNER))
        .isInstanceOfSatisfying(
            ForbiddenPartnerException.class,
            forbidden -> assertThat(forbidden.rule()).isEqualTo(Rule.LISTED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://partner.example/sparql",
        "https://partner.example/sparql/",
        "https://partner.example/sparql?x",
        "https://partner.example:8443/sparql",
        "https://user@partner.example/sparql",
        "https://partner.example.evil.example/sparql"
      })
  void anAddressIsListedWholeOrNot(String other) {
    Partners partners = Partners.of(List.of(PARTNER));
    assertThatThrownBy(() -> partners.require(other)).isInstanceOf(ForbiddenPartnerException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "169.254.169.254",
        "172.31.255.255",
        "192.168.1.1",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "fe80::1",
        "fc00::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "2001:db8::1",
        "2002:7f00:1::"
      })
  void aNameThatLeadsInsideIsRefused(String inside) throws Exception {
    InetAddress[] found = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName(inside)};
    Partners partners = Partners.of(List.of(PARTNER), host -> found);
    assertThatThrownBy(() -> partners.resolve(PARTNER))
        .isInstanceOfSatisfying(
            ForbiddenPartnerException.class,
            forbidden -> assertThat(forbidden.rule()).isEqualTo(Rule.PUBLIC));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1", "2a00:1450::1"})
  void aPublicOneIsNot(String outside) throws Exception {
    InetAddress[] found = InetAddress.getAllByName(outside);
    Partners partners = Partners.of(List.of(PARTNER), host -> found);
    assertThat(partners.resolve(PARTNER).host()).isEqualTo(found[0]);
    assertThat(partners.resolve(PARTNER).port()).isEqualTo(443);
  }

  @Test
  void theNameIsLookedUpEachTimeAndTheCheckedAddressIsTheOneToConnectTo() throws Exception {
    InetAddress outside = InetAddress.getByName("8.8.8.8");
    InetAddress inside = InetAddress.getLoopbackAddress();
    AtomicInteger asked = new AtomicInteger();
    Partners partners =
        Partners.of(
            List.of(PARTNER),
            host -> new InetAddress[] {asked.getAndIncrement() == 0 ? outside : inside});
    assertThat(partners.resolve(PARTNER).host()).isEqualTo(outside);
    assertThatThrownBy(() -> partners.resolve(PARTNER))
        .isInstanceOf(ForbiddenPartnerException.class);
  }

  @Test
  void localhostIsANameAndOnlyAnAddressThatIsListedItselfMayBePrivate() {
    Partners named = Partners.of(List.of("http://localhost:9/sparql"));
    assertThatThrownBy(() -> named.resolve("http://localhost:9/sparql"))
        .isInstanceOf(ForbiddenPartnerException.class);
    Partners listed = Partners.of(List.of("http://127.0.0.1:9/sparql"));
    assertThat(listed.resolve("http://127.0.0.1:9/sparql").host().isLoopbackAddress()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://partner.example/",
        "https://user:secret@partner.example/",
        "https:///sparql",
        "partner.example",
        "https://partner.example/#x",
        "http://[::1"
      })
  void whatIsNoEndpointCannotBeListed(String address) {
    assertThatThrownBy(() -> Partners.of(List.of(address)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
