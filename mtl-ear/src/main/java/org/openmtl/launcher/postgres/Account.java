package org.openmtl.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openmtl.launcher.StartFailure;

/**
 * The account that PostgreSQL runs under. PostgreSQL refuses to run as root, so root changes to somebody else first, in one of several ways,
 * because containers and systems allow different ones.
 *
 * @param prefix the words to put before a command
 * @param owner who must own the data; empty when it is the user who runs us
 */
record Account(List<String> prefix, Optional<String> owner) {

    private static final Account SELF = new Account(List.of(), Optional.empty());

    /** In a user namespace root is nobody to PostgreSQL, while files still belong to root: any directory works, also below {@code /root}. */
    private static final Account NAMESPACE = new Account(List.of("unshare", "-U", "--"), Optional.of("root"));

    /** Answers the first account that is not root and can reach the directory. */
    static Account choose(Path directory) {
        if (!isRoot()) {
            return SELF;
        }
        return choose(candidates(), directory);
    }

    static Account choose(List<Account> candidates, Path directory) {
        return candidates.stream()
                .filter(candidate -> candidate.canReach(directory))
                .findFirst()
                .orElseThrow(() -> new StartFailure(
                        "PostgreSQL does not run as root, and no other user of this machine can reach %s: start OpenMTL as a normal user or set mtl.home to a directory that everybody may enter, such as /var/lib/openmtl"
                                .formatted(directory)));
    }

    static List<Account> candidates() {
        List<Account> candidates = new ArrayList<>(List.of(NAMESPACE));
        for (String user : List.of("postgres", "nobody")) {
            candidates.add(new Account(
                    List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"), Optional.of(user)));
            candidates.add(new Account(List.of("runuser", "-u", user, "--"), Optional.of(user)));
            candidates.add(new Account(
                    List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", user), Optional.of(user)));
        }
        return candidates;
    }

    private boolean canReach(Path directory) {
        List<String> probe = List.of("/bin/sh", "-c", "test \"$(id -u)\" != 0 && test -x \"$0\"", directory.toString());
        return run(probe).isGood();
    }

    Programs.Outcome run(List<String> program) {
        return Programs.run(prefix, program);
    }

    /** Hands a file or directory, with all in it, to the account, unless it has it already. */
    void own(Path path) throws IOException {
        if (owner.isEmpty() || Files.getOwner(path).getName().equals(owner.get())) {
            return;
        }
        Programs.Outcome outcome = Programs.run(List.of(), List.of("chown", "-R", owner.get(), path.toString()));
        if (!outcome.isGood()) {
            throw new StartFailure("cannot give %s to %s: %s".formatted(path, owner.get(), outcome.output()));
        }
    }

    private static boolean isRoot() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return !windows && Programs.run(List.of(), List.of("id", "-u")).output().equals("0");
    }
}
