package org.openmtl.platform.files;

import org.openmtl.shared.ProblemCode;

/** Refusals of files. */
public enum FileProblem implements ProblemCode {
    WRONG_OFFSET("wrong-offset", 409, "The upload goes on elsewhere"),
    HASH_MISMATCH("hash-mismatch", 422, "What arrived is not what was promised"),
    NO_PICTURE("no-picture", 422, "This is no picture of the promised type"),
    TOO_MANY_PIXELS("too-many-pixels", 422, "The picture has too many pixels"),
    FILE_INCOMPLETE("file-incomplete", 404, "The file has not arrived yet"),
    NO_THUMBNAIL("no-thumbnail", 404, "No small picture could be made of this file");

    private final String code;
    private final int status;
    private final String title;

    FileProblem(String code, int status, String title) {
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
