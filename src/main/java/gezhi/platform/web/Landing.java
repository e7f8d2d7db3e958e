package gezhi.platform.web;

import gezhi.platform.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where one arrives after signing in: at the page asked for before, else at the first one of one's menu. */
@Component
public class Landing extends SavedRequestAwareAuthenticationSuccessHandler {
    private final List<MenuEntry> entries;

    Landing(List<MenuEntry> entries) {
        this.entries = entries;
    }

    /** The first page of the menu of {@code role}. */
    public String of(Role role) {
        return entries.stream()
                .filter(entry -> entry.roles().contains(role))
                .min(Comparator.comparing(MenuEntry::order))
                .map(MenuEntry::href)
                .orElse("/");
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? of(person.role())
                : "/";
    }
}
