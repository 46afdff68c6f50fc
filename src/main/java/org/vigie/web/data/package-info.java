/** The formats of a data document: the RDF syntaxes, plain JSON and CSV. */
@NullMarked
package org.vigie.web.data;

import org.jspecify.annotations.NullMarked;
