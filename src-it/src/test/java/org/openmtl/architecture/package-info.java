/**
 * The rules of architecture.md that a compiler does not know. Every rule is tried twice: on the product, which must keep it, and on a
 * planted violation below {@code planted}, which must turn it red; a rule that cannot fail protects nothing.
 */
@NullMarked
package org.openmtl.architecture;

import org.jspecify.annotations.NullMarked;
