/** The outer side of the tests inside the server: starts Payara Micro and deploys the product with the tests to it. */
@NullMarked
package org.openmtl.it.container.micro;

import org.jspecify.annotations.NullMarked;
