/** The pages of one thing: a contract, an actor, a source, a claim or any other record. */
@NullMarked
package org.vigie.web.thing;

import org.jspecify.annotations.NullMarked;
