/**
 * What became of everything that was brought in, cell by cell, told to the person who brought it
 * and to programs.
 */
@NullMarked
package org.vigie.account;

import org.jspecify.annotations.NullMarked;
