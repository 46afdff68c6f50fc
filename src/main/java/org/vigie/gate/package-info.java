/** The SHACL judgement on a batch: what may enter, and why not. jena-shacl is at home here. */
@NullMarked
package org.vigie.gate;

import org.jspecify.annotations.NullMarked;
