/**
 * What is new in a release, in words: as Markdown, as a page, and as parts for whoever shows them.
 */
@NullMarked
package org.vigie.release.notes;

import org.jspecify.annotations.NullMarked;
