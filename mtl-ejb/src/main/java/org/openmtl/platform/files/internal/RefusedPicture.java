package org.openmtl.platform.files.internal;

import org.openmtl.platform.files.FileProblem;

/** What arrived cannot be kept as a picture. */
final class RefusedPicture extends Exception {
    private static final long serialVersionUID = 1;

    private final FileProblem problem;

    private RefusedPicture(FileProblem problem, String message) {
        super(message, null, false, false);
        this.problem = problem;
    }

    static RefusedPicture of(FileProblem problem) {
        return new RefusedPicture(problem, problem.title() + ": delete the upload and begin it anew");
    }

    static RefusedPicture noPicture(String because) {
        return new RefusedPicture(FileProblem.NO_PICTURE, because);
    }

    static RefusedPicture tooManyPixels(int width, int height, long most, int side) {
        return new RefusedPicture(
                FileProblem.TOO_MANY_PIXELS,
                "It has " + width + " x " + height + " pixels; at most " + most + " can be kept, " + side + " a side");
    }

    FileProblem problem() {
        return problem;
    }
}
