/**
 * Which state of knowledge is asked: a revision under a policy. Any state the store has ever had
 * can be asked again; it is made of what the revisions changed, and of the pure function.
 */
@NullMarked
package org.vigie.state;

import org.jspecify.annotations.NullMarked;
