package org.openmtl.platform.forms;

/** What a form is filled in for. */
public enum FormPurpose {
    VISIT
}
