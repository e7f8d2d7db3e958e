package gezhi.territory;

import org.jspecify.annotations.Nullable;

/** What is to be said anew of a division that is there; null leaves a part as it is. */
public record Description(
        String code,
        @Nullable String name,
        @Nullable GridKind kind,
        @Nullable Integer households) {

    public static Description named(String code, String name) {
        return new Description(code, name, null, null);
    }
}
