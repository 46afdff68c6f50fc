/** Who asks, and how much of the endpoint one client may take. */
@NullMarked
package org.vigie.sparql.client;

import org.jspecify.annotations.NullMarked;
