/**
 * Whether two identifiers denote one thing: proposed by the machine with its reasons, decided by a
 * person, never merged silently. Pure functions of what is known; the write path records the
 * judgements.
 */
@NullMarked
package org.vigie.match;

import org.jspecify.annotations.NullMarked;
