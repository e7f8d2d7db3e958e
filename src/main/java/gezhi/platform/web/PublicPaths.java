package gezhi.platform.web;

import java.util.List;

/** Paths that need no account. A module declares its own as a bean; every other path asks for a sign-in. */
public record PublicPaths(List<String> patterns) {

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
