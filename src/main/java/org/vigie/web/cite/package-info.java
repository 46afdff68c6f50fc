/** How the pages are cited: the text, the files, the meta tags and the printed code of each. */
@NullMarked
package org.vigie.web.cite;

import org.jspecify.annotations.NullMarked;
