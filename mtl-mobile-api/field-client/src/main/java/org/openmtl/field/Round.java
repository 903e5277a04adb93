package org.openmtl.field;

import java.io.IOException;

/** One synchronisation: sends what was captured, reads what changed, sends photos, and obeys what the server orders. One thread at a time. */
final class Round {
    private final Pusher pusher;
    private final Feed feed;
    private final PhotoSender photos;
    private final Wiping wiping;
    private final Backoff backoff;

    Round(Pusher pusher, Feed feed, PhotoSender photos, Wiping wiping, Backoff backoff) {
        this.pusher = pusher;
        this.feed = feed;
        this.photos = photos;
        this.wiping = wiping;
        this.backoff = backoff;
    }

    SyncOutcome run() {
        try {
            if (wiping.finish()) {
                return wiped();
            }
            wiping.tell();
            return attempt();
        } catch (SignInNeededException signedOut) {
            return new SyncOutcome(SyncOutcome.State.SIGN_IN_NEEDED, 0, 0, null);
        } catch (TryLaterException later) {
            return later(later.waitMillis());
        } catch (IOException cut) {
            return later(0);
        }
    }

    private SyncOutcome attempt() throws IOException, SignInNeededException {
        try {
            Pusher.Pushed pushed = pusher.push();
            pullAndSendPhotos();
            return outcome(pushed);
        } catch (RefusedException refused) {
            return refused(refused.problem());
        }
    }

    /** Who may no longer read may still hand in what was captured. */
    private void pullAndSendPhotos() throws IOException, SignInNeededException, RefusedException {
        try {
            feed.pull();
            wiping.forget();
        } catch (RefusedException refused) {
            photos.send();
            throw refused;
        }
        photos.send();
    }

    private SyncOutcome outcome(Pusher.Pushed pushed) {
        if (pushed.isHolding) {
            long wait = backoff.afterFailure(pushed.waitMillis);
            return new SyncOutcome(SyncOutcome.State.LATER, pushed.verdicts, wait, null);
        }
        backoff.reset();
        return new SyncOutcome(SyncOutcome.State.DONE, pushed.verdicts, 0, null);
    }

    private SyncOutcome later(long askedMillis) {
        return new SyncOutcome(SyncOutcome.State.LATER, 0, backoff.afterFailure(askedMillis), null);
    }

    private SyncOutcome refused(Problem problem) throws IOException {
        return wiping.obeys(problem) ? wiped() : new SyncOutcome(state(problem), 0, 0, problem);
    }

    /** That the server hears of it may wait for the next time. */
    private SyncOutcome wiped() {
        try {
            wiping.tell();
        } catch (IOException cut) {
            return new SyncOutcome(SyncOutcome.State.WIPED, 0, backoff.afterFailure(0), null);
        }
        return new SyncOutcome(SyncOutcome.State.WIPED, 0, 0, null);
    }

    private static SyncOutcome.State state(Problem problem) {
        switch (problem.code()) {
            case "client-too-old":
                return SyncOutcome.State.UPDATE_NEEDED;
            case "device-revoked":
                return SyncOutcome.State.REVOKED;
            default:
                return SyncOutcome.State.REFUSED;
        }
    }
}
