package org.vigie.app;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.vigie.export.Sample;

/**
 * A sample of the site that takes seconds: some addresses of each kind, without those that are
 * large, or long in the making, and have tests of their own.
 */
record SomeAddresses(Sample sample, String always) implements Predicate<String> {
  private static final Pattern HEAVY =
      Pattern.compile(
          "/(?:data|linkset)/graph/|^/fair|/fair$|/vigie-kit-|\\.(?:pdf|xlsx|png)$|/kit$");

  /**
   * A sample.
   *
   * @param most how many addresses of one kind are taken
   * @param always a pattern of what is taken however many of its kind were
   */
  SomeAddresses(int most, String always) {
    this(Sample.of(most), always);
  }

  @Override
  public boolean test(String address) {
    return !HEAVY.matcher(address).find()
        && (sample.test(address) || Pattern.compile(always).matcher(address).find());
  }
}
