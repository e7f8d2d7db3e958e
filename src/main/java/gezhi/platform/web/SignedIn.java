package gezhi.platform.web;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody who has signed in, in the one posting they act in.
 *
 * @param login what they signed in with
 * @param name what the page calls them
 * @param place name of the division or office of the posting
 */
public record SignedIn(
        String city,
        UUID person,
        String login,
        String name,
        Role role,
        String subtree,
        @Nullable UUID office,
        String place)
        implements AuthenticatedPrincipal, Serializable {

    /** Who asks, or empty for a visitor. */
    public static Optional<SignedIn> find() {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    public Scope scope() {
        return Scope.person(city, role, person, subtree, office);
    }

    @Override
    public String getName() {
        return login;
    }
}
