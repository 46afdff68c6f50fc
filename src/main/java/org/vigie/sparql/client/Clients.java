package org.vigie.sparql.client;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The clients of the endpoint and what each has taken. Nothing of them is written down, and a
 * client whose budget is full again is forgotten. Safe for many threads.
 */
public final class Clients {
  private static final int MOST_KNOWN = 10_000;
  private static final int NETWORK_GROUPS = 4;

  private final Budget budget;
  private final Optional<String> header;
  private final LongSupplier nanos;
  private final Map<String, Account> accounts = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * Nobody yet.
   *
   * @param budget of each
   * @param header in which a trusted proxy says for whom it asks, such as {@code X-Forwarded-For};
   *     empty when clients come without a proxy, for anybody can write such a header
   */
  public Clients(Budget budget, Optional<String> header) {
    this(budget, header, System::nanoTime);
  }

  Clients(Budget budget, Optional<String> header, LongSupplier nanos) {
    this.budget = budget;
    this.header = header;
    this.nanos = nanos;
  }

  /**
   * Who asks: an IPv4 address, or a network of IPv6 (its first half), of which each has many. Of
   * several addresses in the header, the last is the one that our own proxy wrote.
   */
  public String identify(HttpServletRequest request) {
    String said = header.map(request::getHeader).orElse(null);
    String named = said == null ? "" : said.substring(said.lastIndexOf(',') + 1).strip();
    return network(named.isEmpty() ? request.getRemoteAddr() : named);
  }

  /** How long the client must wait before its next query; empty when it need not. */
  public synchronized Optional<Duration> findWait(String client) {
    Account account = accounts.get(client);
    return account == null
        ? Optional.empty()
        : Optional.of(account.toWait(nanos.getAsLong())).filter(Duration::isPositive);
  }

  /** Charges a client with the time of a heavy query. */
  public synchronized void charge(String client, Duration spent) {
    account(client).spend(spent);
  }

  /** Charges a client with a query that was refused or stopped. */
  public synchronized void blame(String client) {
    account(client).blame();
  }

  private Account account(String client) {
    Account known = accounts.get(client);
    if (known != null) {
      return known;
    }
    if (accounts.size() >= MOST_KNOWN) {
      forget();
    }
    Account made = new Account(budget, nanos.getAsLong());
    accounts.put(client, made);
    return made;
  }

  /** Who has saved all again; else whoever asked longest ago. */
  private void forget() {
    long now = nanos.getAsLong();
    accounts.values().removeIf(account -> account.isFull(now));
    if (accounts.size() >= MOST_KNOWN) {
      accounts.remove(accounts.keySet().iterator().next());
    }
  }

  private static String network(String address) {
    String plain = address.replaceFirst("^\\[?([^\\]%]*).*$", "$1");
    if (plain.indexOf(':') != plain.lastIndexOf(':')) {
      return halved(plain);
    }
    return plain.replaceFirst(":\\d+$", "");
  }

  /** The first four groups of an IPv6 address, of which the last four may be left out. */
  private static String halved(String address) {
    int gap = address.indexOf("::");
    String start = gap < 0 ? address : address.substring(0, gap);
    String[] groups = start.split(":", -1);
    StringBuilder half = new StringBuilder();
    for (int i = 0; i < NETWORK_GROUPS; i++) {
      String group = i < groups.length ? groups[i].replaceFirst("^0+(?=.)", "") : "0";
      half.append(group.isEmpty() ? "0" : group).append(':');
    }
    return half + ":/64";
  }
}
