package gezhi.platform.web;

import org.jspecify.annotations.Nullable;

/** What somebody typed into a field; a field that was not sent at all is empty. */
public final class Typed {
    /** No key types it, and the database keeps no text with it. */
    private static final String NUL = "\0";

    private Typed() {}

    /** As it was typed, without the character NUL. */
    public static String text(@Nullable String given) {
        return given == null ? "" : given.replace(NUL, "");
    }

    /** Without blanks around it. */
    public static String stripped(@Nullable String given) {
        return text(given).strip();
    }
}
