package org.vigie.web.check;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An address that a text cites.
 *
 * @param address as it is written, without what a bibliography wraps around it
 * @param on the day on which it was read, where the text says so
 * @param line where it stands, from 1
 */
public record Cited(String address, Optional<LocalDate> on, int line) {}
