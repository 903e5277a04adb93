package org.openmtl.fieldsync;

import org.openmtl.shared.ProblemCode;

/** Refusals of what comes from the field. */
public enum FieldSyncProblem implements ProblemCode {
    DEVICE_REQUIRED("device-required", 403, "Register this installation first"),
    DEVICE_CLONED("device-cloned", 409, "Another installation works under the same registration"),
    GROUP_INCOMPLETE("group-incomplete", 409, "Not all operations of the group could be done"),
    OP_REUSED("op-reused", 409, "The operation id was used for something else"),
    ID_TAKEN("id-taken", 409, "The id belongs to something else");

    private final String code;
    private final int status;
    private final String title;

    FieldSyncProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
