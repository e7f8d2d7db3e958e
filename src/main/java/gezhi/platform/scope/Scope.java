package gezhi.platform.scope;

import gezhi.platform.Role;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, in what capacity, and how far they may see: one city, one role, a person, a subtree of divisions, an office, and for the
 * holder of a secret link the hash of its token. Row security reads exactly this and nothing else; without a scope no row is seen.
 *
 * @param city 4 or 6 digits
 * @param subtree code of the division whose subtree the role covers; the city's own code when it covers everything, empty when nothing
 * @param token lower-case hexadecimal hash of a secret link
 */
public record Scope(
        String city,
        Role role,
        @Nullable UUID person,
        String subtree,
        @Nullable UUID office,
        @Nullable String token) {
    private static final Pattern CITY = Pattern.compile("\\d{4}|\\d{6}");
    private static final Pattern SUBTREE = Pattern.compile("\\d{0,18}");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{16,128}");

    public Scope {
        require(CITY.matcher(city).matches(), "city");
        require(SUBTREE.matcher(subtree).matches(), "subtree");
        require(token == null || TOKEN.matcher(token).matches(), "token");
    }

    /** The program itself in one city. */
    public static Scope system(String city) {
        return new Scope(city, Role.SYSTEM, null, city, null, null);
    }

    /** A visitor who has not signed in. */
    public static Scope visitor(String city) {
        return new Scope(city, Role.PUBLIC, null, "", null, null);
    }

    /** A visitor who holds a secret link; {@code tokenHash} is the hash, never the token itself. */
    public static Scope holderOf(String city, String tokenHash) {
        return new Scope(city, Role.PUBLIC, null, "", null, tokenHash);
    }

    /** Somebody with an account, acting in {@code role} over {@code subtree} or for {@code office}. */
    public static Scope person(String city, Role role, UUID person, String subtree, @Nullable UUID office) {
        return new Scope(city, role, person, subtree, office, null);
    }

    /** True when {@code division} lies in the subtree of this scope. */
    public boolean covers(String division) {
        return !subtree.isEmpty() && division.startsWith(subtree);
    }

    /**
     * The value of the setting {@code gezhi.scope}, in the order in which platform.scope_*() take it apart. Every part is checked by the
     * constructor to hold digits, letters, underscores and hyphens only, so the literal cannot be broken out of.
     */
    String literal() {
        return String.join(";", city, role.name(), text(person), subtree, text(office), text(token));
    }

    private static String text(@Nullable Object part) {
        return part == null ? "" : part.toString();
    }

    private static void require(boolean valid, String part) {
        if (!valid) {
            throw new IllegalArgumentException("A scope with a malformed " + part);
        }
    }
}
