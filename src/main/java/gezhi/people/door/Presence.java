package gezhi.people.door;

import gezhi.platform.web.SignedIn;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody at work in one posting, as the session keeps it. It stands as long as the account, its stamp and the posting do
 * ({@link StillStanding} looks).
 */
public final class Presence extends AbstractAuthenticationToken {
    private final SignedIn person;
    private final @Nullable UUID posting;
    private final int stamp;
    private final boolean mustChange;

    Presence(SignedIn person, @Nullable UUID posting, int stamp, boolean mustChange) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + person.role())));
        this.person = person;
        this.posting = posting;
        this.stamp = stamp;
        this.mustChange = mustChange;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    /** The password is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }

    /** The posting acted in; null for a resident. */
    public @Nullable UUID posting() {
        return posting;
    }

    /** True while the password is a temporary one and nothing else may be done. */
    boolean mustChange() {
        return mustChange;
    }

    /** True when {@code other} gives the same person the same powers; how person and place are called may differ. */
    boolean sameAs(Presence other) {
        return person.scope().equals(other.person.scope())
                && Objects.equals(posting, other.posting)
                && stamp == other.stamp;
    }
}
