package org.vigie.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * Where whoever asks for a page waits until the pages are laid out; what is mounted before it
 * answers already.
 */
final class Threshold implements Filter {
  private final CompletableFuture<Problems> laidOut = new CompletableFuture<>();

  /** Lets everybody in. */
  void open(Problems problems) {
    laidOut.complete(problems);
  }

  /** Sends everybody away, since the pages could not be laid out. */
  void bar(Throwable fault) {
    laidOut.completeExceptionally(fault);
  }

  /** What answers for what goes wrong, as soon as it can. */
  Problems problems() {
    return laidOut.join();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    laidOut.join();
    chain.doFilter(request, response);
  }
}
