/**
 * What other servers a query may ask, and the connection to them: only those that the operator
 * listed, at an address that was checked after its name was resolved.
 */
@NullMarked
package org.vigie.sparql.partner;

import org.jspecify.annotations.NullMarked;
