package org.vigie.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.vigie.sparql.client.Budget;
import org.vigie.sparql.client.Clients;

/**
 * Before what keeps for ever what anybody sends: each client may send only so often, so that none
 * takes the room of all others. Reading is free.
 */
public final class Throttle implements Filter {
  /** Six a minute, sixty at once: more than a person does, and no room for a program. */
  private static final Budget SENDING =
      new Budget(1, Duration.ofMinutes(1), Duration.ofMinutes(1), 6, 60);

  private final Clients clients;

  private Throttle(Clients clients) {
    this.clients = clients;
  }

  /** For clients who are known as those of the endpoint are. */
  public static Throttle of(Guards guards) {
    return new Throttle(new Clients(SENDING, guards.clientHeader()));
  }

  @Override
  public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) plain;
    if (request.getMethod().equals("POST")) {
      String client = clients.identify(request);
      Optional<Duration> wait = clients.findWait(client);
      if (wait.isPresent()) {
        Refusal.tooOften(wait.get()).send(request, (HttpServletResponse) answer);
        return;
      }
      clients.blame(client);
    }
    chain.doFilter(request, answer);
  }
}
