package gezhi.platform.web;

import org.jspecify.annotations.Nullable;

/** What somebody typed into a field; a field that was not sent at all is empty. */
public final class Typed {
    private Typed() {}

    /** As it was typed. */
    public static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** Without blanks around it. */
    public static String stripped(@Nullable String given) {
        return text(given).strip();
    }
}
