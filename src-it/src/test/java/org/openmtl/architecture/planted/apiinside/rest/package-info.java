/** The API. */
@NullMarked
package org.openmtl.architecture.planted.apiinside.rest;

import org.jspecify.annotations.NullMarked;
