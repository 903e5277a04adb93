package org.openmtl.architecture.planted.apiinside.rest;

import org.openmtl.architecture.planted.apiinside.internal.ThingsBean;

/** Breaks the rule that APIs call facades. */
public record AsksTheBean(ThingsBean bean) {}
