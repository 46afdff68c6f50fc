/** What web servers need to be told so that the addresses of a copy answer as those of the site. */
@NullMarked
package org.vigie.export.rules;

import org.jspecify.annotations.NullMarked;
