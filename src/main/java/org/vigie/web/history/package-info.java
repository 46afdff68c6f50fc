/**
 * The history of the contracts: dated events and signatures as moments, the waves in which they are
 * told, and their drawing on one line of time.
 */
@NullMarked
package org.vigie.web.history;

import org.jspecify.annotations.NullMarked;
