/**
 * A site as files: asks a server for each of its pages and documents, beginning from its map, and
 * writes what it answered so that any web server, archive or folder can hold it, with links that
 * work there. Knows HTTP and HTML, and nothing of what the pages are about.
 */
@NullMarked
package org.vigie.export;

import org.jspecify.annotations.NullMarked;
