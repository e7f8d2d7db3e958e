package gezhi.membership.vault;

import java.nio.file.Path;

/** Members are registered, and the keys that open their values are not there. */
public class KeysMissing extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    KeysMissing(Path file) {
        super("Values of members are sealed by a key that is not in " + file
                + ". Bring the file back, or say where it is: --gezhi.membership.key-file=");
    }
}
