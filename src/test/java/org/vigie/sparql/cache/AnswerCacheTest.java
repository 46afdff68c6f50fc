package org.vigie.sparql.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.consolidation.Policy;
import org.vigie.state.States;
import org.vigie.store.RevisionNumber;

/** Memory holds so much and no more, and what many ask at once is run once. */
class AnswerCacheTest {
  private static final Duration SOON = Duration.ofMillis(50);

  @Test
  void itKeepsWhatWasAskedLastAndNoMoreThanItMay() {
    AnswerCache cache = new AnswerCache(100_000);
    Answer answer = answer("x".repeat(5_000));
    for (int i = 0; i < 1_000; i++) {
      assertThat(cache.keep(key("q" + i), answer)).isTrue();
      assertThat(cache.find(key("q0"))).as("asked again and again").isPresent();
      assertThat(cache.bytes()).isLessThanOrEqualTo(100_000);
    }
    assertThat(cache.find(key("q999"))).containsSame(answer);
    assertThat(cache.find(key("q1"))).isEmpty();
    assertThat(cache.keep(key("huge"), answer("x".repeat(20_000)))).isFalse();
    cache.keep(key("q0"), answer);
    long bytes = cache.bytes();
    cache.keep(key("q0"), answer);
    assertThat(cache.bytes()).isEqualTo(bytes);
  }

  @Test
  void whoAsksTheSameWaitsForOneAnswer() {
    AnswerCache cache = new AnswerCache(100_000);
    try (Flight flight = cache.begin(key("q")).orElseThrow()) {
      assertThat(cache.begin(key("q"))).isEmpty();
      assertThat(cache.begin(key("other"))).isPresent();
      assertThat(cache.await(key("q"), SOON)).isEmpty();
      Thread landing = Thread.ofVirtual().start(() -> flight.land(answer("one")));
      assertThat(cache.await(key("q"), Duration.ofSeconds(10)).map(Answer::tag))
          .isIn(java.util.Optional.of(answer("one").tag()), java.util.Optional.empty());
      assertThat(landing).isNotNull();
    }
    assertThat(cache.begin(key("q"))).isPresent();
  }

  @Test
  void aRefusalIsForAllWhoWait() throws InterruptedException {
    AnswerCache cache = new AnswerCache(100_000);
    Flight flight = cache.begin(key("q")).orElseThrow();
    Thread failing =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Thread.sleep(200);
                  } catch (InterruptedException closing) {
                    Thread.currentThread().interrupt();
                  }
                  flight.fail(new IllegalArgumentException("no"));
                });
    assertThatThrownBy(() -> cache.await(key("q"), Duration.ofSeconds(10)))
        .isInstanceOf(IllegalArgumentException.class);
    failing.join();
  }

  @Test
  void aTagIsThatOfTheBytesAndTheirType() {
    Answer answer = answer("one");
    assertThat(answer.tag()).matches("\"[0-9a-f]{32}\"").isEqualTo(answer("one").tag());
    assertThat(answer("two").tag()).isNotEqualTo(answer.tag());
    assertThat(Answer.of(Map.of("Content-Type", List.of("text/csv")), answer.body()).tag())
        .isNotEqualTo(answer.tag());
    assertThat(answer.isAmong("\"a\", W/" + answer.tag())).isTrue();
    assertThat(answer.isAmong("*")).isTrue();
    assertThat(answer.isAmong("\"a\"")).isFalse();
  }

  private static Answer answer(String text) {
    return Answer.of(Map.of(), text.getBytes(StandardCharsets.UTF_8));
  }

  private static Key key(String query) {
    return new Key(
        new States.Named(new RevisionNumber(1), Policy.WORKING, false, false),
        List.of(query),
        Map.of());
  }
}
