/** What both APIs share of HTTP: who is calling, how large a request may be, how every refusal looks, versions as entity tags, lists. */
@NullMarked
package org.openmtl.http;

import org.jspecify.annotations.NullMarked;
