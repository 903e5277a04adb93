/**
 * Measures the assembled product beside a bare server and PostgreSQL alone, all on one database: {@code ./mvnw -Pbench verify}. It
 * prints a table and asserts no time; it fails only when requests fail.
 */
@NullMarked
package org.openmtl.bench;

import org.jspecify.annotations.NullMarked;
