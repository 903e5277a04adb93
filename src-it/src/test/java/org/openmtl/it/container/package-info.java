/**
 * Tests that run inside Payara Micro, beside the product's own beans: what they see, nobody sees over HTTP. Everything in this package goes
 * into the server with the product; what starts the server is one package below.
 */
@NullMarked
package org.openmtl.it.container;

import org.jspecify.annotations.NullMarked;
